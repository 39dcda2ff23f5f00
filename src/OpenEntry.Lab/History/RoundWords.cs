using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>Rounds and the columns of their record in the reader's words.</summary>
public static class RoundWords
{
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private static readonly Dictionary<string, Text> Columns = new()
    {
        ["date"] = new("date", "date"),
        ["time_utc"] = new("moment (UTC)", "moment (UTC)"),
        ["name"] = new("label", "étiquette"),
        ["type"] = new("kind", "type"),
        ["programs_or_category"] = new("programs or category", "programmes ou catégorie"),
        ["version"] = new("version of the category", "version de la catégorie"),
        ["invitations"] = new("invitations", "invitations"),
        ["crs_cutoff"] = new("cut-off", "note minimale"),
        ["tie_break_utc"] = new("tie-break (UTC)", "départage (UTC)"),
        ["pool_distribution_as_of"] = new("day of the distribution", "jour de la répartition"),
        ["dd18"] = new("pool in all", "bassin entier"),
    };

    /// <summary>A day as tables have it: <c>2024-04-11</c>.</summary>
    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A moment in UTC as tables have it: <c>2024-02-25 11:55:12</c>; nothing for none.</summary>
    public static string Utc(Instant? instant) => instant is { } known ? Moment.Format(known) : "";

    /// <summary>What <c>--kind</c> takes, with the version of a category: <c>stem V1</c>.</summary>
    public static string Kind(RoundRecord round) => round.Version is { } version ? $"{round.KindKey} {version}" : round.KindKey;

    /// <summary>Whom the round invited: <c>program</c>, <c>category-based selection</c>.</summary>
    public static Text Of(RoundKind kind) => kind switch
    {
        RoundKind.General => new("general (all programs)", "générale (tous les programmes)"),
        RoundKind.Program => new("program", "programme"),
        _ => new("category-based selection", "sélection fondée sur les catégories"),
    };

    /// <summary>Programs by their codes (<c>FSW;CEC</c>), in words; empty when the codes name none.</summary>
    public static Text Programs(string codes)
    {
        var programs = ProgramNames.FromCodes(codes);
        return new(ProgramNames.Listed(programs, withProgram: true, OfficialLanguage.English), ProgramNames.Listed(programs, withProgram: true, OfficialLanguage.French));
    }

    /// <summary>Programs in words; empty for none.</summary>
    public static Text Programs(ProgramSet programs) => Programs(ProgramNames.Codes(programs));

    /// <summary>A column of <c>rounds.csv</c>.</summary>
    public static string Column(string name, OfficialLanguage language)
    {
        if (Columns.TryGetValue(name, out var words)) return words.In(language);
        if (!name.StartsWith("dd", StringComparison.Ordinal) || !int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var band)) return name;
        return language == OfficialLanguage.French ? $"bassin {Band(band)}" : $"pool {Band(band)}";
    }

    /// <summary>Scores of a band, by its number from 1: <c>491-500</c>.</summary>
    public static string Band(int number) => string.Create(CultureInfo.InvariantCulture, $"{PoolBands.Ranges[number - 1].From}-{PoolBands.Ranges[number - 1].To}");

    /// <summary><c>3 rounds</c>; <c>1 ronde</c>.</summary>
    public static string Count(int rounds, OfficialLanguage language) => Wording.Count(rounds, new("round", "ronde"), new("rounds", "rondes"), language);

    /// <summary><c>3 invitations</c>.</summary>
    public static string Invitations(long count, OfficialLanguage language) => Wording.Count(count, new("invitation", "invitation"), new("invitations", "invitations"), language);
}
