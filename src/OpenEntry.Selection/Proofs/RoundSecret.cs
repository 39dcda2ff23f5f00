using System.Security.Cryptography;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// The secret of a round: 32 random bytes from which every salt of the round follows, so that only this has to be kept (in the snapshot). Who has it
/// can tell which line of the public file is whose; a candidate's receipt gives away only their own salts.
/// </summary>
public sealed class RoundSecret
{
    /// <summary>Bytes in a secret.</summary>
    public const int Length = 32;

    private const byte InstructionTag = 0;
    private const byte PersonTag = 1;

    private readonly byte[] _bytes;

    /// <summary>A secret from bytes of the system's cryptographic generator.</summary>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public RoundSecret(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException("The secret of a round has 32 bytes.", nameof(bytes));
        }
        _bytes = bytes.ToArray();
    }

    /// <summary>The bytes, for the snapshot.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The salt that hides the instruction until the round is released.</summary>
    internal Salt InstructionSalt()
    {
        Span<byte> code = stackalloc byte[Digest.Length];
        HMACSHA256.HashData(_bytes, [InstructionTag], code);
        return Salt.From(code[..Salt.Length]);
    }

    /// <summary>The code the salts of people come from. Making it costs more than a salt: make one for many people, and one for each thread.</summary>
    internal IncrementalHash Code() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _bytes);

    /// <summary>The two salts of a person: one hides who they are, the other when they submitted, so that the second can be told without the first.</summary>
    internal static (Salt Holder, Salt Instant) Salts(IncrementalHash code, ReadOnlySpan<byte> receipt)
    {
        Span<byte> text = stackalloc byte[LongestCoded];
        code.AppendData(text[..WriteCoded(text, receipt)]);
        Span<byte> salts = stackalloc byte[Digest.Length];
        code.GetHashAndReset(salts);
        return Salts(salts);
    }

    /// <summary>The two salts in the code of a person.</summary>
    internal static (Salt Holder, Salt Instant) Salts(ReadOnlySpan<byte> code) => (Salt.From(code[..Salt.Length]), Salt.From(code[Salt.Length..]));

    /// <summary>Room for what the code of a person is made of.</summary>
    internal const int LongestCoded = 1 + PoolBuilder.LongestId;

    /// <summary>Writes what the code of a person is made of; its length.</summary>
    internal static int WriteCoded(Span<byte> text, ReadOnlySpan<byte> receipt)
    {
        text[0] = PersonTag;
        receipt.CopyTo(text[1..]);
        return 1 + receipt.Length;
    }

    /// <summary>The two states that the code goes on from (RFC 2104), inner and outer.</summary>
    internal (uint[] Inner, uint[] Outer) CodeStates()
    {
        return (EightTexts.After(Padded(0x36)), EightTexts.After(Padded(0x5c)));

        byte[] Padded(byte pad)
        {
            var block = new byte[64];
            _bytes.CopyTo(block, 0);
            for (var i = 0; i < block.Length; i++)
            {
                block[i] ^= pad;
            }
            return block;
        }
    }
}
