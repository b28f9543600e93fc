using System;
using System.Text;

namespace Pygen;

/// <summary>What the service asks of texts.</summary>
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
}
