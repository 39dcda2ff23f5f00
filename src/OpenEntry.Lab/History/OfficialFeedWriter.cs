using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>
/// Writes rounds in the shape of the official feed: an object of <c>classes</c> and <c>rounds</c>, newest first, every round 31 texts in
/// the published order. Regular where the official one is not: one form of date, every year there, corrected values.
/// </summary>
public static class OfficialFeedWriter
{
    private const string EnglishFolder = "immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-agreements/"
        + "ministerial-instructions/express-entry-rounds/";

    private const string FrenchFolder = "immigration-refugies-citoyennete/organisation/mandat/politiques-directives-operationnelles-ententes-accords/"
        + "instructions-ministerielles/entree-express-rondes/";

    /// <summary>The name of the official file, by which what reads it finds it.</summary>
    public static string FileName(OfficialLanguage language) => language == OfficialLanguage.French ? "ee_rounds_123_fr.json" : "ee_rounds_123_en.json";

    public static byte[] Write(RoundHistory history, OfficialLanguage language) => Write(history.Rounds, language);

    public static byte[] Write(IEnumerable<RoundRecord> rounds, OfficialLanguage language)
    {
        using var stream = new MemoryStream();
        Write(stream, rounds, language);
        return stream.ToArray();
    }

    public static void Write(Stream stream, IEnumerable<RoundRecord> rounds, OfficialLanguage language)
    {
        // Anchors are to be read by people too: no \u003C. The file is JSON, never pasted into a page as it is.
        var options = new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var writer = new Utf8JsonWriter(stream, options);
        writer.WriteStartObject();
        writer.WriteString("classes", "wb-tables");
        writer.WriteStartArray("rounds");
        foreach (var round in rounds.OrderByDescending(round => round.Number, RoundNumber.Order))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in FeedFields.Names.Zip(Values(round, language)))
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static IEnumerable<string> Values(RoundRecord round, OfficialLanguage language)
    {
        var target = Target(round.Number, language);
        var (title, full) = language == OfficialLanguage.French
            ? ("Invitations à présenter une demande de résidence permanente dans le cadre du système Entrée express nº ",
                "Voir le texte intégral des instructions ministérielles")
            : ("Invitations to apply for permanent residence under the Express Entry system #", "See full text of Ministerial Instruction");
        return
        [
            round.Number,
            Anchor(round.Number),
            round.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            Day(round.Date, language),
            language == OfficialLanguage.French ? KnownLabel.InFrench(round.Name) : round.Name,
            Thousands(round.Invitations, language),
            round.CutOff.ToString(CultureInfo.InvariantCulture),
            Anchor(title + round.Number),
            Anchor(full),
            Programs(round, language),
            Moment(round.Instant, language),
            round.TieBreak is { } tieBreak ? Moment(tieBreak, language) : "",
            Day(round.DistributionAsOf ?? round.Date, language),
            .. Enumerable.Range(1, PoolBands.Count).Select(number => Thousands(round.Bands?[number] ?? 0, language)),
        ];

        string Anchor(string words) => $"<a href='{target}'>{words}</a>";
    }

    // The three forms of the English feed; where the content system's own prefix shows depends on the round.
    private static string Target(string number, OfficialLanguage language)
    {
        var round = RoundNumber.Base(number);
        var page = round <= 76 ? $"invitations-{number}.html" : $"invitations.html?q={number}";
        var site = round >= 237 && round != 247 ? "/content/canadasite" : "";
        return language == OfficialLanguage.French ? $"{site}/fr/{FrenchFolder}{page}" : $"{site}/en/{EnglishFolder}{page}";
    }

    private static string Programs(RoundRecord round, OfficialLanguage language) => round.Kind switch
    {
        RoundKind.Category => ProgramNames.Listed(ProgramNames.Federal, withProgram: true, language),
        RoundKind.General => ProgramNames.Listed(round.Programs, withProgram: round.Name == KnownLabel.General[1].En, language),
        _ => ProgramNames.Listed(round.Programs, withProgram: false, language),
    };

    private static string Moment(Instant instant, OfficialLanguage language)
    {
        var utc = instant.InUtc();
        var at = language == OfficialLanguage.French ? "à" : "at";
        return $"{Day(utc.Date, language)} {at} {utc.TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC";
    }

    private static string Day(LocalDate date, OfficialLanguage language)
    {
        var month = MonthNames.Of(date.Month, language);
        return language == OfficialLanguage.French
            ? $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {month} {date.Year:0000}"
            : $"{month} {date.Day}, {date.Year:0000}";
    }

    private static string Thousands(int number, OfficialLanguage language)
    {
        var english = number.ToString("N0", CultureInfo.InvariantCulture);
        return language == OfficialLanguage.French ? english.Replace(',', ' ') : english;
    }
}
