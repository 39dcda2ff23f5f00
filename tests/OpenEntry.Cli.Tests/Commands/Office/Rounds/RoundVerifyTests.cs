using System.Text;

namespace OpenEntry.Cli.Tests.Commands.Office.Rounds;

public sealed class RoundVerifyTests : IDisposable
{
    private readonly RoundOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Publish_writes_the_proof_and_the_record_with_the_round()
    {
        _office.Published("--size", "1");

        Assert.Equal(
            ["ee_rounds_123_en.json", "ee_rounds_123_fr.json", "round-420-commitment.json", "round-420-outcome.json", "round-420-proof.jsonl", "rounds.atom", "rounds.csv", "rounds.fr.atom"],
            Directory.GetFiles(Public("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var shown = _office.Desk.Json("rounds", "show", "420", "--history", "public");
        Assert.Equal(("2026-09-01", "general", 1, 496), (shown.GetProperty("date").GetString(), shown.GetProperty("kind").GetString(), shown.GetProperty("invitations").GetInt32(), shown.GetProperty("cutOff").GetInt32()));
        var distribution = shown.GetProperty("distribution");
        Assert.Equal((3, 2, 1), (distribution.GetProperty("dd18").GetInt32(), distribution.GetProperty("dd4").GetInt32(), distribution.GetProperty("dd9").GetInt32()));
        Assert.Contains("\"drawNumber\": \"420\"", File.ReadAllText(Public("ee_rounds_123_en.json")), StringComparison.Ordinal);
        Assert.Contains("1er septembre 2026", File.ReadAllText(Public("ee_rounds_123_fr.json")), StringComparison.Ordinal);
        var atom = File.ReadAllText(Public("rounds.atom"));
        Assert.Contains("<title type=\"text\">Round 420: ", atom, StringComparison.Ordinal);
        // Where people reach the office nobody said: no link leads to this machine.
        Assert.DoesNotContain("<link", atom, StringComparison.Ordinal);
        Assert.Contains("<title type=\"text\">Ronde 420\u00a0: ", File.ReadAllText(Public("rounds.fr.atom")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_feed_links_to_where_people_reach_the_office()
    {
        _office.Published("--size", "1");

        Assert.Equal(0, _office.Desk.Running(RoundOffice.Now, "", ("OPENENTRY_ADDRESS", "https://entry.example.org")).Run("round", "publish", "420", "--out", "public").Code);

        Assert.Contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"https://entry.example.org/rounds.atom\" />", File.ReadAllText(Public("rounds.atom")), StringComparison.Ordinal);
        Assert.Contains("href=\"https://entry.example.org/en/rounds/420\"", File.ReadAllText(Public("rounds.atom")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_published_round_the_files_are_written_again_alike()
    {
        _office.Published("--size", "1");

        Assert.Equal(0, _office.Run("publish", "420", "--out", "again").Code);

        Assert.All(Directory.GetFiles(Public("")), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_office.Desk.Folder[$"again/{Path.GetFileName(file)}"])));
        Assert.StartsWith("OE-6300: round 420 is “published”", _office.Run("publish", "420").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_needs_the_file_alone_and_says_what_it_holds()
    {
        _office.Approved("--size", "1");
        var commitment = _office.Json("show", "420").GetProperty("rehearsal").GetProperty("commitment").GetString()!;
        var early = _office.Run("show", "420", "--commitment").Output;
        _office.Json("release", "420");
        _office.Json("publish", "420", "--out", "public");

        Assert.Equal(File.ReadAllText(Public("round-420-commitment.json")), early);
        var alone = Stranger("verify", "public/round-420-proof.jsonl");
        Assert.Equal(0, alone.Code);
        Assert.Contains("both engines, drawing again, invite the same people", alone.Output, StringComparison.Ordinal);
        Assert.Contains("only held against itself", alone.Output, StringComparison.Ordinal);
        Assert.Contains("It is the commitment given.", Stranger("verify", "public/round-420-proof.jsonl", "--commitment", commitment.ToUpperInvariant()).Output, StringComparison.Ordinal);
        Assert.Contains("OE-4114", Stranger("verify", "public/round-420-proof.jsonl", "--commitment", new string('0', 64)).Error, StringComparison.Ordinal);
        var json = OfficeDesk.Parsed(Stranger("verify", "public/round-420-proof.jsonl", "--format", "json"));
        Assert.Equal((commitment, 1, 3, 496), (json.GetProperty("commitment").GetString(), json.GetProperty("invited").GetInt32(), json.GetProperty("inPool").GetInt32(), json.GetProperty("cutOff").GetInt32()));
        Assert.Contains("le fichier se tient", Stranger("verify", "public/round-420-proof.jsonl", "--lang", "fr").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void By_its_number_everything_the_registry_holds_of_a_round_is_held_against_each_other()
    {
        _office.Published("--size", "1");

        Assert.StartsWith("Round 420 holds together", _office.Run("verify", "420").Output, StringComparison.Ordinal);
        Assert.Contains("La ronde 420 se tient", _office.Run("verify", "420", "--lang", "fr").Output, StringComparison.Ordinal);
        Assert.True(_office.Json("verify", "420").GetProperty("holds").GetBoolean());
        Assert.Equal(2, _office.Run("verify", "420", "--against", "receipt.json").Code);
        Assert.Equal(1, _office.Run("verify", "421").Code);

        _office.Desk.Sql("delete from invitations");
        var ran = _office.Run("verify", "420");
        Assert.Equal(1, ran.Code);
        Assert.Contains(_office.First, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_flipped_anywhere_in_the_file_is_found()
    {
        _office.Published("--size", "1");
        var bytes = File.ReadAllBytes(Public("round-420-proof.jsonl"));
        for (var at = 0; at < bytes.Length; at += 37)
        {
            var flipped = bytes.ToArray();
            flipped[at] ^= 1;
            File.WriteAllBytes(_office.Desk.Folder["flipped.jsonl"], flipped);

            var ran = Stranger("verify", "flipped.jsonl");

            Assert.True(ran.Code == 1 && ran.Error.StartsWith("flipped.jsonl:", StringComparison.Ordinal) && ran.Error.Contains("OE-", StringComparison.Ordinal), $"byte {at}: {Encoding.UTF8.GetString(flipped[at..(at + 1)])} {ran.Error}");
        }
    }

    [Fact]
    public void A_receipt_says_where_its_holder_stood_by_the_published_files_alone()
    {
        _office.Published("--size", "1");
        foreach (var (profile, file) in new[] { (_office.First, "first.json"), (_office.Later, "later.json"), (_office.Low, "low.json") })
        {
            Assert.Equal((0, ""), (_office.Run("receipt", profile, "420", "--out", file).Code, _office.Run("receipt", profile, "420", "--out", file).Error));
        }

        Assert.Equal($"{_office.First} in round 420\n  rank 1 of 3, 496 points\n  invited, and the invitation is proven\n", Against("first.json").Output);
        Assert.Contains("rank 2 of 3, 496 points\n  not invited: behind the cut-off or the tie-break\n", Against("later.json").Output, StringComparison.Ordinal);
        Assert.Contains("rang 3 sur 3, 437 points\n  non invité\u00a0: derrière la note minimale ou le départage\n", Against("low.json", "--lang", "fr").Output, StringComparison.Ordinal);
        Assert.Contains("in the frozen pool; the outcome was not given", Stranger("verify", "low.json", "--against", "public/round-420-commitment.json").Output, StringComparison.Ordinal);
        Assert.Equal("belowCutOff", OfficeDesk.Parsed(Against("low.json", "--format", "json")).GetProperty("standing").GetString());
    }

    [Fact]
    public void A_receipt_that_claims_more_is_refused()
    {
        _office.Published("--size", "1");
        _office.Run("receipt", _office.Low, "420", "--out", "low.json");
        File.WriteAllText(_office.Desk.Folder["better.json"], File.ReadAllText(_office.Desk.Folder["low.json"]).Replace("\"score\":437", "\"score\":500", StringComparison.Ordinal));

        var ran = Against("better.json");

        Assert.Equal(1, ran.Code);
        Assert.Contains("OE-4152", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OE-9324: this is a public proof; a commitment is wanted here, such as round-420-commitment.json", "verify", "low.json", "--against", "public/round-420-proof.jsonl")]
    [InlineData("OE-9324: this is an outcome; a commitment is wanted here", "verify", "low.json", "--against", "public/round-420-outcome.json")]
    [InlineData("OE-9324: this is a commitment; a receipt is wanted here", "verify", "public/round-420-commitment.json", "--against", "public/round-420-commitment.json")]
    [InlineData("OE-9324: this is a commitment; an outcome is wanted here", "verify", "low.json", "--against", "public/round-420-commitment.json", "--outcome", "public/round-420-commitment.json")]
    [InlineData("OE-9324: this is a receipt; a public proof is wanted here", "verify", "low.json")]
    [InlineData("OE-9324: this is a commitment; a public proof is wanted here", "verify", "public/round-420-commitment.json")]
    [InlineData("OE-9324 : ceci est un reçu; on attend ici une preuve publique", "verify", "low.json", "--lang", "fr")]
    public void Another_file_of_the_round_is_told_by_its_name(string expected, params string[] args)
    {
        _office.Published("--size", "1");
        _office.Run("receipt", _office.Low, "420", "--out", "low.json");

        var ran = Stranger(args);

        Assert.Equal(1, ran.Code);
        Assert.Contains(expected, ran.Error.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private Ran Against(string receipt, params string[] more) =>
        Stranger(["verify", receipt, "--against", "public/round-420-commitment.json", "--outcome", "public/round-420-outcome.json", .. more]);

    // Someone with the files and no registry, not even a folder to look for one in.
    private Ran Stranger(params string[] args) => new Running { Folder = _office.Desk.Folder.Path }.Run(["round", .. args]);

    private string Public(string name) => Path.Combine(_office.Desk.Folder["public"], name);
}
