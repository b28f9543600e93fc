using System;
using System.Text;

namespace Pygen;

/// <summary>What the service asks of texts, and people of what it says.</summary>
internal static class Texts
{
    /// <summary>Whether there is no half of a pair of UTF-16 units in it: it would be sent as another character.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return false;
            at++;
        }
        return true;
    }

    /// <summary>As the service counts them: beyond 16 bits a character is one, not two.</summary>
    public static int Characters(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                count--;
        }
        return count;
    }

    /// <summary>At most so many characters, none of them cut in two.</summary>
    public static string Start(string text, int characters)
    {
        var found = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (characters-- == 0)
                break;
            found.Append(rune);
        }
        return found.ToString();
    }

    /// <summary>What somebody else said, as a terminal may show it: in reason, and without its control.</summary>
    public static string Printable(string text, int longest)
    {
        var found = new StringBuilder();
        foreach (var unit in text.Length > longest ? $"{text.AsSpan(0, longest)}…" : text)
            _ = Controls(unit) ? found.Append($"\\u{(int)unit:x4}") : found.Append(unit);
        return found.ToString();
    }

    private static bool Controls(char unit) =>
        (char.IsControl(unit) && unit is not ('\t' or '\n')) || unit is (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
