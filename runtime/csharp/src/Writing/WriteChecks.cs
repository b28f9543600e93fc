using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Pygen;

/// <summary>What the service would refuse a whole request for, refused here with its place.</summary>
internal static class WriteChecks
{
    public static object Value(ViewTable view, Column column, InstanceId item, object value)
    {
        if (!column.IsList)
            return One(value);
        List<object> found = [];
        foreach (object? one in (IEnumerable)value)
            found.Add(One(one));
        return found;

        object One(object? one) => Problem(column, one) is { } problem
            ? throw new ValidationException(problem, view.Name, column.Name, item.ExternalId)
            : one!;
    }

    private static string? Problem(Column column, object? value) => value switch
    {
        null => "there is null in the list",
        string text when text.Contains('\0', StringComparison.Ordinal) => "it has a NUL character in it, which the service refuses",
        string text when !Texts.IsWhole(text) => "it has half a character in it, which cannot be sent",
        string text when column.MaxSize > 0 && Encoding.UTF8.GetByteCount(text) > column.MaxSize =>
            $"it has {Encoding.UTF8.GetByteCount(text)} bytes, and at most {column.MaxSize} are allowed",
        IEnum known when column.Values.Length > 0 && Array.IndexOf(column.Values, known.Id) < 0 =>
            $"'{known.Id}' is none of {string.Join(", ", column.Values)}",
        double number when !double.IsFinite(number) => "NaN and infinity cannot be sent",
        float number when !float.IsFinite(number) => "NaN and infinity cannot be sent",
        JsonElement { ValueKind: JsonValueKind.Undefined } => "a JsonElement without a value cannot be sent",
        JsonElement json when !Json.IsWhole(json) => "it has half a character in it, which cannot be sent",
        _ => null,
    };
}
