using System;
using System.Globalization;

namespace Pygen;

/// <summary>
/// Moments as the service writes them. The parsers of the platform take a text without a zone for local time and refuse
/// zones without a colon, so this is one of our own.
/// </summary>
internal static class Timestamps
{
    private static readonly long[] Scale = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    /// <summary>Digits beyond 100 nanoseconds are cut; no zone means UTC.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length < 19 || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':')
            return false;
        if (!Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day)
            || !Digits(text[11..13], out var hour) || !Digits(text[14..16], out var minute) || !Digits(text[17..19], out var second))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var ticks = new DateTime(year, month, day, hour, minute, second).Ticks;
        var rest = text[19..];
        if (!rest.IsEmpty && rest[0] is '.' or ',' && !Fraction(ref rest, ref ticks))
            return false;
        if (!Zone(rest, out var offset))
            return false;
        // The offset is kept where the platform can: near the first year it cannot.
        var utc = ticks - offset * TimeSpan.TicksPerMinute;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
            return false;
        moment = Math.Abs(offset) <= 14 * 60
            ? new(ticks, TimeSpan.FromMinutes(offset))
            : new(utc, TimeSpan.Zero);
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, ref long ticks)
    {
        var length = 1;
        for (; length < rest.Length && char.IsAsciiDigit(rest[length]); length++)
        {
            if (length <= Scale.Length)
                ticks += (rest[length] - '0') * Scale[length - 1];
        }
        rest = rest[length..];
        return length > 1;
    }

    private static bool Zone(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || text is "Z" or "z")
            return true;
        if (text[0] is not ('+' or '-') || text.Length is not (3 or 5 or 6) || !Digits(text[1..3], out var hours))
            return false;
        var rest = 0;
        if (text.Length > 3 && (text.Length == 6 && text[3] != ':' || !Digits(text[^2..], out rest)))
            return false;
        minutes = (hours * 60 + rest) * (text[0] == '-' ? -1 : 1);
        return rest < 60 && hours < 24;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = value * 10 + digit - '0';
        }
        return true;
    }

    /// <summary>Milliseconds and a zone: the one form that every part of the service takes.</summary>
    public static string Written(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>The next whole millisecond, or this one. Stored moments are whole milliseconds.</summary>
    public static DateTimeOffset Ceiling(DateTimeOffset moment)
    {
        var over = moment.Ticks % TimeSpan.TicksPerMillisecond;
        return over == 0 || moment.UtcTicks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerMillisecond
            ? moment
            : moment.AddTicks(TimeSpan.TicksPerMillisecond - over);
    }
}
