using System.Buffers.Binary;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// The hashes that keep what the public file must not tell, each with its own first byte, so that none can pass for another (0 and 1 are the Merkle
/// tree's): 2 the seal of a line, 3 the holder, 4 the instant, 5 the instruction.
/// </summary>
internal static class Seals
{
    private const byte SealTag = 2;
    private const byte HolderTag = 3;
    private const byte InstantTag = 4;
    private const byte InstructionTag = 5;

    /// <summary>Room for what hides a receipt number.</summary>
    public const int LongestHolder = 1 + Salt.Length + PoolBuilder.LongestId;

    /// <summary>Room for what hides an instant.</summary>
    public const int LongestInstant = 1 + Salt.Length + sizeof(long);

    /// <summary>Room for what is hashed into a seal.</summary>
    public const int LongestSeal = 1 + (2 * Digest.Length);

    /// <summary>Hides a receipt number: what only its holder can open.</summary>
    public static Digest Holder(Salt salt, ReadOnlySpan<byte> receipt)
    {
        Span<byte> text = stackalloc byte[LongestHolder];
        return Digest.Of(text[..WriteHolder(text, salt, receipt)]);
    }

    /// <summary>What a line shows of holder and instant.</summary>
    public static Digest Seal(Digest holder, Salt salt, long submittedNanoseconds)
    {
        Span<byte> instant = stackalloc byte[LongestInstant];
        Span<byte> both = stackalloc byte[LongestSeal];
        WriteInstant(instant, salt, submittedNanoseconds);
        WriteSeal(both, holder, Digest.Of(instant));
        return Digest.Of(both);
    }

    /// <summary>Writes what is hashed to hide a receipt number; its length.</summary>
    internal static int WriteHolder(Span<byte> text, Salt salt, ReadOnlySpan<byte> receipt)
    {
        text[0] = HolderTag;
        salt.CopyTo(text[1..]);
        receipt.CopyTo(text[(1 + Salt.Length)..]);
        return 1 + Salt.Length + receipt.Length;
    }

    /// <summary>Writes what is hashed to hide an instant; its length.</summary>
    internal static int WriteInstant(Span<byte> text, Salt salt, long submittedNanoseconds)
    {
        text[0] = InstantTag;
        salt.CopyTo(text[1..]);
        BinaryPrimitives.WriteInt64BigEndian(text[(1 + Salt.Length)..], submittedNanoseconds);
        return LongestInstant;
    }

    /// <summary>Writes what is hashed into the seal of a line; its length.</summary>
    internal static int WriteSeal(Span<byte> text, Digest holder, Digest instant)
    {
        text[0] = SealTag;
        instant.CopyTo(text[1..]);
        holder.CopyTo(text[(1 + Digest.Length)..]);
        return LongestSeal;
    }

    /// <summary>Hides an instruction (few sizes and categories are likely, so that a bare hash could be guessed) until the round is released.</summary>
    public static Digest Instruction(Salt salt, ReadOnlySpan<byte> json)
    {
        var text = new byte[1 + Salt.Length + json.Length];
        text[0] = InstructionTag;
        salt.CopyTo(text.AsSpan(1));
        json.CopyTo(text.AsSpan(1 + Salt.Length));
        return Digest.Of(text);
    }
}
