using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pygen;

/// <summary>A place between two pages: the service's cursor, how many came before it, and the order it belongs to.</summary>
internal sealed record Cursor(string Service, long Before)
{
    public string Written(Query query)
    {
        var text = $"{Before}|{Order(query)}|{Service}";
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    public static Cursor Read(string text, Query query)
    {
        string[] parts;
        try
        {
            parts = new UTF8Encoding(false, true).GetString(Convert.FromBase64String(text)).Split('|', 3);
        }
        catch (Exception error) when (error is FormatException or DecoderFallbackException)
        {
            parts = [];
        }
        if (parts.Length != 3 || !long.TryParse(parts[0], out var before))
            throw new ValidationException("this is no cursor of a page");
        if (parts[1] != Order(query))
            throw new ValidationException("the cursor is of a read with another order, or of another view: a cursor belongs to its order");
        return new(parts[2], before);
    }

    private static string Order(Query query)
    {
        var request = ApiRequest.Of("", RequestKind.Read, writer =>
        {
            writer.WriteString("view", $"{query.View.Space}/{query.View.Key}");
            writer.WriteStartArray("sort");
            foreach (var order in query.Order)
                order.Write(writer);
            writer.WriteEndArray();
        });
        return Convert.ToHexString(SHA256.HashData(request.Body.Span))[..8];
    }
}
