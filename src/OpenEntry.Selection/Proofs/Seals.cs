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

    /// <summary>Hides a receipt number: what only its holder can open.</summary>
    public static Digest Holder(Salt salt, ReadOnlySpan<byte> receipt)
    {
        Span<byte> text = stackalloc byte[1 + Salt.Length + PoolBuilder.LongestId];
        text[0] = HolderTag;
        salt.CopyTo(text[1..]);
        receipt.CopyTo(text[(1 + Salt.Length)..]);
        return Digest.Of(text[..(1 + Salt.Length + receipt.Length)]);
    }

    /// <summary>What a line shows of holder and instant.</summary>
    public static Digest Seal(Digest holder, Salt salt, long submittedNanoseconds)
    {
        Span<byte> instant = stackalloc byte[1 + Salt.Length + sizeof(long)];
        instant[0] = InstantTag;
        salt.CopyTo(instant[1..]);
        BinaryPrimitives.WriteInt64BigEndian(instant[(1 + Salt.Length)..], submittedNanoseconds);
        Span<byte> both = stackalloc byte[1 + (2 * Digest.Length)];
        both[0] = SealTag;
        Digest.Of(instant).CopyTo(both[1..]);
        holder.CopyTo(both[(1 + Digest.Length)..]);
        return Digest.Of(both);
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
