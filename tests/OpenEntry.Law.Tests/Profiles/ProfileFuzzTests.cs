using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>Spoiled documents, by the thousand: whatever comes, there is a profile or there are numbered errors.</summary>
public sealed partial class ProfileFuzzTests
{
    private static readonly string[] s_documents = [Documents.Full, .. Documents.SampleFiles.Select(File.ReadAllText)];

    [Fact]
    public async Task Spoiled_documents_give_a_profile_or_numbered_errors_and_neither_crash_nor_hang()
    {
        var fuzzing = Task.Run(() => Gen.Int[0, int.MaxValue].Sample(seed => Judge(Spoiled(new Random(seed))), iter: MutationRun.Times(6_000)), TestContext.Current.CancellationToken);

        await fuzzing.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
    }

    private static void Judge(byte[] document)
    {
        var one = ProfileReader.Read(document, "fuzz.json");
        var many = ProfileReader.ReadMany(document, "fuzz.json");

        if (one.IsOk)
            Structure.AssertEqual(one.Value, ProfileReader.Read(ProfileWriter.Write(one.Value)).Value);
        foreach (var error in one.Errors.Concat(many.Errors))
        {
            Assert.InRange(error.Kind.Number, 2000, 2199);
            Assert.Equal("fuzz.json", error.Place.File);
            Assert.InRange(error.Place.Line ?? 1, 1, 1 + document.Count(value => value == '\n'));
            Assert.StartsWith("$", error.Place.Path ?? "$", StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{\d\}|[\u0000-\u001f\u202e]", error.Line(OfficialLanguage.English) + error.Line(OfficialLanguage.French));
        }
    }

    private static byte[] Spoiled(Random random)
    {
        var document = s_documents[random.Next(s_documents.Length)];
        for (var times = random.Next(1, 4); times > 0; times--)
            document = SpoilText(document, random);
        var bytes = Encoding.UTF8.GetBytes(document);
        if (random.Next(4) > 0)
            return bytes;
        for (var times = random.Next(1, 5); times > 0 && bytes.Length > 0; times--)
            bytes = SpoilBytes(bytes, random);
        return bytes;
    }

    private static byte[] SpoilBytes(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(3))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            default:
                return bytes[..at];
        }
    }

    private static string SpoilText(string document, Random random)
    {
        var tokens = Token().Matches(document);
        if (tokens.Count == 0)
            return document;
        var token = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)];
        var instead = random.Next(8) switch
        {
            0 => "",
            1 => token.Value + token.Value,
            2 => token.Value + "," + token.Value,
            3 => other.Value,
            4 => s_words[random.Next(s_words.Length)],
            5 => Deep(random.Next(1, 40), random.Next(2) == 0),
            6 => token.Value.StartsWith('"') ? token.Value.Trim('"') : $"\"{token.Value}\"",
            _ => $"{token.Value},{other.Value}:{token.Value}",
        };
        return document[..token.Index] + instead + document[(token.Index + token.Length)..];
    }

    private static string Deep(int levels, bool lists) => lists
        ? new string('[', levels) + new string(']', levels)
        : string.Concat(Enumerable.Repeat("{\"work\":", levels)) + "1" + new string('}', levels);

    private static readonly string[] s_words =
    [
        "null", "true", "-0", "1e999", "-1e-999", "99999999999999999999999999999999", "0.1", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"2000-02-29\"",
        "\"-0001-01-01\"", "\"9999-12-31\"", "\"2026-09-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"", "\"\u202e\"", "\"'][.\"", "\"$schema\"",
        "//", "NaN", "{}", "[]", "\uFEFF", "\"work\"", "\"CA\"", "\"21232\"",
    ];

    [GeneratedRegex("""
        "(\\.|[^"\\])*"|-?[0-9.]+|[a-z]+|[\[\]{}:,]
        """)]
    private static partial Regex Token();
}
