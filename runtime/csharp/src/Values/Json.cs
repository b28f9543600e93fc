using System;
using System.Linq;
using System.Text.Json;

namespace Pygen;

/// <summary>JSON as a value of a property.</summary>
public static class Json
{
    /// <summary>The value that a JSON text says; a <see cref="ValidationException"/> for what is no JSON.</summary>
    public static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new ValidationException($"this is no JSON: {error.Message}");
        }
    }

    /// <summary>Whether every text in it can be sent.</summary>
    internal static bool IsWhole(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CanBeRead(value),
        JsonValueKind.Array => value.EnumerateArray().All(IsWhole),
        JsonValueKind.Object => value.EnumerateObject().All(static member => IsWhole(member.Value)),
        _ => true,
    };

    private static bool CanBeRead(JsonElement text)
    {
        try
        {
            return text.GetString() is { } found && Texts.IsWhole(found);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
