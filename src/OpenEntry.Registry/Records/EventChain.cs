using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenEntry.Registry.Records;

/// <summary>
/// The hash of an event: SHA-256 over the hash before it, the event and the process it belongs to, every field with its length, so that no byte of
/// the past can change, move or vanish without all later hashes changing.
/// </summary>
public static class EventChain
{
    /// <summary>What the first event holds as the hash before it.</summary>
    public static byte[] Genesis => new byte[32];

    /// <summary>The hash of an event that follows <paramref name="previous"/>.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> previous, ProcessRow process, EventRow one)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Number(one.Sequence);
        Words(one.Kind);
        Number(one.At.ToUnixTimeTicks());
        Id(one.PersonId);
        Id(one.ProfileId);
        Id(one.RoundId);
        Bytes(one.Body);
        Id(process.Id);
        Words(process.Kind);
        Words(process.ActorKind.ToString());
        Words(process.ActorName);
        Number(process.At.ToUnixTimeTicks());
        // None and an empty one are two things.
        Number(process.Reason is null ? 0 : 1);
        Words(process.Reason ?? "");
        return hash.GetHashAndReset();

        void Number(long number)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, number);
            hash.AppendData(bytes);
        }

        void Bytes(ReadOnlySpan<byte> bytes)
        {
            Number(bytes.Length);
            hash.AppendData(bytes);
        }

        void Words(string words) => Bytes(Encoding.UTF8.GetBytes(words));

        void Id(Guid? id)
        {
            Span<byte> bytes = stackalloc byte[17];
            bytes[0] = id is null ? (byte)0 : (byte)1;
            (id ?? Guid.Empty).TryWriteBytes(bytes[1..], bigEndian: true, out _);
            hash.AppendData(bytes);
        }
    }
}
