using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Crs;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Profiles;

/// <summary>Tells a change of the score: which line, by how much, under which provision, and because of what.</summary>
internal static class ScoreStory
{
    /// <summary>The cause when the office's law says of the same day and facts something else than it did: a table or a reading of it was mended.</summary>
    public static readonly Cause LawMended = new(CauseKind.Amendment, new Text(
        "The office corrected how it applies the law", "Le bureau a corrigé sa façon d’appliquer le droit"));

    private static readonly (string Factor, string Provision, Func<CrsSections, int> Part)[] s_maxima =
    [
        ("coreMaximum", "crs.totals", sections => sections.Core),
        ("spouseMaximum", "crs.totals", sections => sections.Spouse),
        ("transferabilityMaximum", "crs.transferability.cap", sections => sections.Transferability),
        ("additionalMaximum", "crs.additional.cap", sections => sections.Additional),
    ];

    /// <summary>Writes what changed between two assessments of a profile; nothing when nothing a person would notice did.</summary>
    /// <param name="act">The process.</param>
    /// <param name="person">Whose.</param>
    /// <param name="row">The profile.</param>
    /// <param name="was">The score it had, as its row says.</param>
    /// <param name="before">As it was.</param>
    /// <param name="after">As it is.</param>
    /// <param name="causes">Because of what.</param>
    public static void Write(Act act, PersonRow person, ProfileRow row, int was, Assessment before, Assessment after, IReadOnlyList<DatedCause> causes)
    {
        var now = after.Score.Total;
        if (was != now || CrsFactors.All.Any(factor => before.Score[factor].Points != after.Score[factor].Points))
        {
            var why = Why(causes);
            act.Write(EventKinds.ScoreChanged, person,
                new Text($"Score {was} → {now} ({Signed(now - was)}){why.En}", $"Note {was} → {now} ({Signed(now - was)}){why.Fr}"),
                Lines(was, before, after, before), Told(Lines(now, before, after, after), causes), row.Id);
        }

        if (before.Eligible != after.Eligible || before.Class != after.Class || Standing.Categories(before) != Standing.Categories(after))
        {
            act.Write(EventKinds.StandingChanged, person,
                new Text(
                    $"Programs: {Programs(after, OfficialLanguage.English, "none")}; categories: {Categories(after, OfficialLanguage.English, "none")}",
                    $"Programmes\u00a0: {Programs(after, OfficialLanguage.French, "aucun")}; catégories\u00a0: {Categories(after, OfficialLanguage.French, "aucune")}"),
                Standings(before), Told(Standings(after), causes), row.Id);
        }
    }

    /// <summary>The causes of all changes between the day a profile was last looked at and today.</summary>
    /// <param name="law">The law.</param>
    /// <param name="was">The score it had: when its facts of that day come to another one now, the law was mended since.</param>
    /// <param name="before">As it was on that day.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<DatedCause> Causes(LawBook law, int was, Assessment before, LocalDate today) =>
    [
        .. was == before.Score.Total ? [] : new[] { DatedCause.Of(today, LawMended) },
        .. from step in ScoreCalendar.Steps(before.Profile, law, before.Date, today)
           from cause in step.Causes
           select DatedCause.Of(step.Date, cause),
    ];

    private static Text Why(IReadOnlyList<DatedCause> causes) => causes.Count == 0
        ? default
        : new(": " + string.Join("; ", causes.Select(one => one.Words.En)), "\u00a0: " + string.Join("; ", causes.Select(one => one.Words.Fr)));

    private static JsonObject Lines(int score, Assessment before, Assessment after, Assessment of)
    {
        var lines = new JsonArray();
        foreach (var factor in CrsFactors.All.Where(factor => before.Score[factor].Points != after.Score[factor].Points))
        {
            lines.Add(new JsonObject
            {
                ["factor"] = factor.Word(),
                ["points"] = of.Score[factor].Points,
                ["provision"] = factor.Provision(),
                ["citation"] = of.Law.Provision(factor.Provision())?.Citation.En,
            });
        }

        // What a maximum takes away is a line too, or the lines would not come to the difference.
        foreach (var (factor, provision, part) in s_maxima)
        {
            if (Taken(before) == Taken(after)) continue;
            lines.Add(new JsonObject
            {
                ["factor"] = factor,
                ["points"] = Taken(of),
                ["provision"] = provision,
                ["citation"] = of.Law.Provision(provision)?.Citation.En,
            });

            int Taken(Assessment one) => part(one.Score.Sections) - part(one.Score.Uncapped);
        }

        return new JsonObject { ["score"] = score, ["on"] = Iso(of.Date), ["law"] = Iso(of.Law.Since), ["lines"] = lines };
    }

    private static JsonObject Standings(Assessment of) => new()
    {
        ["programs"] = new JsonArray([.. of.Eligible.Each().Select(program => (JsonNode)$"{program}")]),
        ["class"] = of.Class == ProgramSet.None ? null : $"{of.Class}",
        ["categories"] = new JsonArray([.. Standing.Categories(of).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(key => (JsonNode)key)]),
    };

    private static JsonObject Told(JsonObject state, IReadOnlyList<DatedCause> causes)
    {
        state["why"] = new JsonArray(
        [
            .. causes.Select(one => (JsonNode)new JsonObject
            {
                ["kind"] = one.Kind, ["on"] = Iso(one.Date), ["en"] = one.Words.En, ["fr"] = one.Words.Fr,
            }),
        ]);
        return state;
    }

    private static string Programs(Assessment of, OfficialLanguage language, string none) =>
        of.Eligible == ProgramSet.None ? none : string.Join(", ", of.Eligible.Each().Select(program => Explanations.Of(program).In(language)));

    private static string Categories(Assessment of, OfficialLanguage language, string none) =>
        of.Categories.Where(one => one.Answer == Answer.Yes).Select(one => one.Category.Name.In(language)).ToList() is { Count: > 0 } names ? string.Join(", ", names) : none;

    private static string Signed(int difference) => difference.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}

/// <summary>A cause and the day it took effect.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">A <see cref="CauseKind"/> that time brings, or what somebody did.</param>
/// <param name="Words">For whom it concerns.</param>
internal readonly record struct DatedCause(LocalDate Date, string Kind, Text Words)
{
    /// <summary>What time, or the law, brings.</summary>
    public static DatedCause Of(LocalDate date, Cause cause) => new(date, $"{cause.Kind}", cause.Words);
}
