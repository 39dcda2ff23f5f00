using System.Text.Json;
using OpenEntry.Law;

namespace OpenEntry.Registry.Notices;

/// <summary>What a notice says, in both languages.</summary>
/// <param name="Subject">One line, with nothing personal in it: it is seen on locked screens and in logs of mail servers.</param>
/// <param name="Body">Paragraphs, separated by an empty line.</param>
public sealed record NoticeText(Text Subject, Text Body)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static NoticeText Of(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<NoticeText>(bytes)!;
}
