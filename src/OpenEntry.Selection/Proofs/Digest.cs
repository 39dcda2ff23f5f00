using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OpenEntry.Selection.Proofs;

/// <summary>A SHA-256 hash: 32 bytes, written as 64 hexadecimal digits in lower case. The default is 32 zero bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    /// <summary>Bytes in a digest.</summary>
    public const int Length = 32;

    // Never read one by one: their bytes in memory are the bytes of the hash, in order.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        var digest = default(Digest);
        SHA256.HashData(bytes, MemoryMarshal.AsBytes(new Span<Digest>(ref digest)));
        return digest;
    }

    /// <summary>A hash from its bytes.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public static Digest From(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? MemoryMarshal.Read<Digest>(bytes)
        : throw new ArgumentException("A digest has 32 bytes.", nameof(bytes));

    /// <summary>Reads 64 hexadecimal digits in lower case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out Digest digest)
    {
        digest = default;
        return Hex.TryRead(hex, MemoryMarshal.AsBytes(new Span<Digest>(ref digest)));
    }

    /// <summary>Writes the bytes to the front of <paramref name="target"/>.</summary>
    public void CopyTo(Span<byte> target) => MemoryMarshal.Write(target, in this);

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Writes 64 digits; how many.</summary>
    internal int WriteHex(Span<byte> text) => Hex.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Digest>(in this)), text);

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
