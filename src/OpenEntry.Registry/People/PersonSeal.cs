using System.Security.Cryptography;

namespace OpenEntry.Registry.People;

/// <summary>The opened key of one person: seals and opens what is theirs. What was sealed for one purpose or person opens for no other.</summary>
public sealed class PersonSeal : IDisposable
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength + TagLength;

    private readonly Guid _person;
    private readonly AesGcm _cipher;

    internal PersonSeal(Guid person, byte[] key)
    {
        _person = person;
        _cipher = new AesGcm(key, TagLength);
        CryptographicOperations.ZeroMemory(key);
    }

    /// <summary>Version, nonce, tag, then as many bytes as were given.</summary>
    public byte[] Seal(SealedAs purpose, ReadOnlySpan<byte> open)
    {
        var bytes = new byte[HeadLength + open.Length];
        bytes[0] = Version;
        var nonce = bytes.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> context = stackalloc byte[17];
        Context(purpose, context);
        _cipher.Encrypt(nonce, open, bytes.AsSpan(HeadLength), bytes.AsSpan(1 + NonceLength, TagLength), context);
        return bytes;
    }

    /// <summary>What was sealed.</summary>
    /// <exception cref="CryptographicException">It was changed, or sealed for another person or purpose.</exception>
    public byte[] Open(SealedAs purpose, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] != Version) throw new CryptographicException("Not sealed by this version.");
        var open = new byte[bytes.Length - HeadLength];
        Span<byte> context = stackalloc byte[17];
        Context(purpose, context);
        _cipher.Decrypt(bytes.Slice(1, NonceLength), bytes[HeadLength..], bytes.Slice(1 + NonceLength, TagLength), open, context);
        return open;
    }

    public void Dispose() => _cipher.Dispose();

    private void Context(SealedAs purpose, Span<byte> context)
    {
        context[0] = (byte)purpose;
        _person.TryWriteBytes(context[1..], bigEndian: true, out _);
    }
}

/// <summary>What something was sealed as; part of the seal.</summary>
public enum SealedAs : byte
{
    Details = 1,
    Profile = 2,
    Event = 3,
    Notice = 4,
    Invitation = 5,
    Account = 6,
    Access = 7,
}
