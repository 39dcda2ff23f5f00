using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;
using OpenEntry.Law.Books;

namespace OpenEntry.Cli.Pools;

/// <summary>The header of a synthetic pool: what it follows, how to make it again, and what it assumes.</summary>
internal sealed record PoolAbout(PublishedPool Like, int Size, ulong Seed, LineKind Kind, LawInForce Law)
{
    /// <summary>As text on standard output.</summary>
    public void Print(Shell shell)
    {
        foreach (var line in Head(shell)) HelpPage.Paragraph(line, shell.Output);
        shell.Output.Heading(shell.Say("What is assumed", "Ce qui est supposé"));
        foreach (var assumption in PoolAssumptions.All)
        {
            HelpPage.Paragraph($"- {assumption.Says.In(shell.Language)}", shell.Output);
            HelpPage.Paragraph($"  {assumption.Basis.In(shell.Language)}", shell.Output, Tone.Muted);
        }
    }

    /// <summary>As text on standard error, so that the lines of the pool stay alone on standard output.</summary>
    public void Tell(Shell shell)
    {
        foreach (var line in Head(shell)) shell.Output.ErrorLine(line);
        foreach (var assumption in PoolAssumptions.All)
        {
            shell.Output.ErrorLine($"- {assumption.Says.In(shell.Language)} ({assumption.Basis.In(shell.Language)})");
        }
    }

    /// <summary>As a JSON document.</summary>
    public void Json(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteBoolean("synthetic", true);
        json.WriteString("like", Like.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("round", Like.Round);
        json.WriteNumber("size", Size);
        json.WriteNumber("publishedSize", Like.Size);
        json.WriteNumber("seed", Seed);
        json.WriteString("lines", Kind switch { LineKind.Profiles => "profiles", LineKind.Entries => "entries", _ => "facts" });
        json.WriteString("law", Law.CrsVersion.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("bands");
        var made = ScoreBands.Scaled(Like.Bands, Size);
        for (var band = 0; band < ScoreBands.Count; band++)
        {
            json.WriteStartObject();
            json.WriteNumber("from", ScoreBands.Range(band).From);
            json.WriteNumber("to", ScoreBands.Range(band).To);
            json.WriteNumber("published", ScoreBands.Counts(Like.Bands)[band]);
            json.WriteNumber("made", made[band]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("assumptions");
        foreach (var assumption in PoolAssumptions.All)
        {
            json.WriteStartObject();
            json.WriteString("key", assumption.Key);
            json.WriteString("en", assumption.Says.En);
            json.WriteString("fr", assumption.Says.Fr);
            json.WriteString("basisEn", assumption.Basis.En);
            json.WriteString("basisFr", assumption.Basis.Fr);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private IEnumerable<string> Head(Shell shell)
    {
        var language = shell.Language;
        var people = Wording.Count(Size, new("made-up person", "personne inventée, répartie"), new("made-up people", "personnes inventées, réparties"), language);
        yield return shell.Say(
            $"Synthetic pool: {people}, distributed as the pool of {Wording.Date(Like.Date, language)} (published with round {Like.Round}), seed {Seed}.",
            $"Bassin synthétique\u00a0: {people} comme le bassin du {Wording.Date(Like.Date, language)} (publié avec la ronde {Like.Round}), graine {Seed}.");
        if (Size != Like.Size)
        {
            yield return shell.Say(
                $"The published pool had {Wording.Number(Like.Size, language)} people; the bands are apportioned by largest remainders.",
                $"Le bassin publié comptait {Wording.Number(Like.Size, language)} personnes; les tranches sont réparties aux plus forts restes.");
        }
    }
}
