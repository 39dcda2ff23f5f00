using System.Runtime.InteropServices;

namespace OpenEntry.Selection.Proofs;

/// <summary>16 bytes that make a hash unguessable, written as 32 hexadecimal digits in lower case.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Salt
{
    /// <summary>Bytes in a salt.</summary>
    public const int Length = 16;

    private readonly ulong _first;
    private readonly ulong _second;

    /// <summary>A salt from its bytes.</summary>
    /// <exception cref="ArgumentException">They are not 16.</exception>
    public static Salt From(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? MemoryMarshal.Read<Salt>(bytes)
        : throw new ArgumentException("A salt has 16 bytes.", nameof(bytes));

    /// <summary>Reads 32 hexadecimal digits in lower case; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out Salt salt)
    {
        salt = default;
        return Hex.TryRead(hex, MemoryMarshal.AsBytes(new Span<Salt>(ref salt)));
    }

    /// <summary>Writes the bytes to the front of <paramref name="target"/>.</summary>
    public void CopyTo(Span<byte> target) => MemoryMarshal.Write(target, in this);

    /// <summary>Writes 32 digits; how many.</summary>
    internal int WriteHex(Span<byte> text) => Hex.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Salt>(in this)), text);

    /// <summary>32 hexadecimal digits in lower case.</summary>
    public override string ToString() => Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<Salt>(in this)));
}
