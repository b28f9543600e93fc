using System;
using System.Buffers;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>Bodies of answers. They are unpacked here and not by the handler, so that what comes and what it unpacks to both have an end.</summary>
internal static class Bodies
{
    private const int Smallest = 16_384;

    /// <summary>What <see cref="WholeAsync"/> can unpack.</summary>
    public const string Encodings = "gzip, br";

    /// <summary>All bytes of an answer, in a rented array: pages are large, and one comes after the other.</summary>
    /// <exception cref="IOException">It breaks off or cannot be unpacked; an <see cref="OversizedException"/> where there are more than <paramref name="most"/>.</exception>
    public static async Task<(byte[] Rented, int Length)> WholeAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        var expected = content.Headers.ContentLength;
        if (expected > most)
            throw new OversizedException(most);
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var (packed, length) = await ReadAsync(stream, (int)(expected ?? 0), most, cancellationToken).ConfigureAwait(false);
        var encoding = string.Join(",", content.Headers.ContentEncoding).ToLowerInvariant();
        if (encoding is "" or "identity" || length == 0)
            return (packed, length);
        try
        {
            using var unpacked = Unpacking(encoding, new MemoryStream(packed, 0, length));
            return await ReadAsync(unpacked, length, most, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            throw new IOException($"The compressed answer is damaged: {error.Message}", error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static Stream Unpacking(string encoding, MemoryStream packed) => encoding switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        _ => throw new IOException($"The answer is in an encoding nobody asked for: {encoding}"),
    };

    private static async Task<(byte[] Rented, int Length)> ReadAsync(Stream stream, int expected, int most, CancellationToken cancellationToken)
    {
        var pool = ArrayPool<byte>.Shared;
        var rented = pool.Rent(Math.Max(expected + 1, Smallest));
        var length = 0;
        try
        {
            while (await stream.ReadAsync(rented.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var more)
            {
                length += more;
                if (length > most)
                    throw new OversizedException(most);
                if (length < rented.Length)
                    continue;
                var larger = pool.Rent((int)Math.Min(rented.Length * 2L, Array.MaxLength));
                rented.AsSpan(0, length).CopyTo(larger);
                pool.Return(rented);
                rented = larger;
            }
            return (rented, length);
        }
        catch
        {
            pool.Return(rented);
            throw;
        }
    }
}

/// <summary>An answer is larger than anybody has room for.</summary>
internal sealed class OversizedException(int most) : IOException($"The answer has more than {most} bytes");
