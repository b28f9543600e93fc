using System;
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
    internal static bool IsWhole(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return CanBeRead(value);
            case JsonValueKind.Array:
                foreach (var inner in value.EnumerateArray())
                {
                    if (!IsWhole(inner))
                        return false;
                }
                return true;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (!IsWhole(member.Value))
                        return false;
                }
                return true;
            default:
                return true;
        }
    }

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
