using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenEntry.Web.Tests.Accounts;

/// <summary>A passkey in software, after WebAuthn level 3: an ECDSA key on P-256, no attestation, CBOR by hand.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private uint _count;

    public byte[] Id { get; } = RandomNumberGenerator.GetBytes(32);

    public string? UserHandle { get; private set; }

    /// <summary>Whether it asks for a finger; what it says about itself.</summary>
    public bool AsksForFinger { get; init; } = true;

    /// <summary>What navigator.credentials.create gives.</summary>
    public string Create(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        UserHandle = (string)asked["user"]!["id"]!;
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] attested = [.. new byte[16], 0, 32, .. Id, .. cose];
        var data = Data((string)asked["rp"]!["id"]!, 0x40, attested);
        byte[] attestation = [0xA3, .. Words("fmt"), .. Words("none"), .. Words("attStmt"), 0xA0, .. Words("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new JsonObject { ["clientDataJSON"] = Text(Client("webauthn.create", asked, origin)), ["attestationObject"] = Text(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>What navigator.credentials.get gives.</summary>
    public string Get(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        var (client, data) = (Client("webauthn.get", asked, origin), Data((string)asked["rpId"]!, 0, []));
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = UserHandle });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(string domain, byte flags, byte[] attested)
    {
        var count = ++_count;
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(0x01 | (AsksForFinger ? 0x04 : 0) | flags), (byte)(count >> 24), (byte)(count >> 16), (byte)(count >> 8), (byte)count, .. attested];
    }

    private static byte[] Client(string type, JsonNode asked, string origin) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type, ["challenge"] = (string)asked["challenge"]!, ["origin"] = origin, ["crossOrigin"] = false }.ToJsonString(new JsonSerializerOptions()));

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Text(Id),
        ["rawId"] = Text(Id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static byte[] Words(string words) => [(byte)(0x60 | words.Length), .. Encoding.UTF8.GetBytes(words)];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
