using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round why</c>: why a profile was or was not invited.</summary>
internal static class RoundWhy
{
    private static readonly DurationPattern Clock = DurationPattern.CreateWithInvariantCulture("D:hh:mm:ss.FFFFFF");

    public static Command Build(OfficeSource office, Shell shell)
    {
        var profile = RoundCommand.Profile(shell);
        var number = RoundCommand.Number(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("why", shell.Say("Why a profile was or was not invited in a released round.", "Pourquoi un profil a été invité ou non lors d’une ronde lancée."))
        {
            Arguments = { profile, number },
            Options = { office.Db, format },
            Examples = [new("openentry round why E271828183 420", shell.Say("Each condition, the gap in points and in time.", "Chaque condition, l’écart en points et en temps."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened =>
        {
            var name = parsed.GetValue(profile)!;
            return opened.Desks.WhyNot.AskAsync(parsed.GetValue(number), name).Print(shell, answer =>
            {
                if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => Write(json, name, answer, shell.Language));
                else Page(name, answer, shell);
            });
        }));
        return command;
    }

    private static void Page(string profile, RoundAnswer answer, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        output.Panel(shell.Say($"{profile} in round {answer.Round.Number}", $"{profile} dans la ronde {answer.Round.Number}"), string.Join('\n', Words(answer, shell)));
        var sheet = new Sheet(new Column("Condition"), new Column(shell.Say("Met", "Satisfaite")), new Column(shell.Say("Found", "Constat")));
        foreach (var condition in answer.Conditions)
        {
            sheet.Add(condition.Words.In(language), new Cell(Wording.YesNo(condition.Met, language), condition.Met ? Tone.Good : Tone.Bad), condition.Found?.In(language) ?? "");
        }

        output.Table(sheet);
    }

    private static IEnumerable<string> Words(RoundAnswer answer, Shell shell)
    {
        var language = shell.Language;
        yield return answer.Invited ? shell.Say("invited", "invité")
            : answer.LeftBefore ? shell.Say("reached, but gone from the pool before the release", "atteint, mais sorti du bassin avant le lancement")
            : shell.Say("not invited", "non invité");
        if (answer is { Rank: { } rank, People: { } people })
        {
            yield return shell.Say($"rank {Wording.Number(rank, language)} of {Wording.Number(people, language)}", $"rang {Wording.Number(rank, language)} sur {Wording.Number(people, language)}")
                + $", {Wording.Number(answer.Score!.Value, language)} points";
        }

        if (answer.PointsMissing is > 0 and { } points) yield return Wording.Count(points, new("point below the cut-off", "point sous la note minimale"), new("points below the cut-off", "points sous la note minimale"), language);
        if (answer.TimeMissing is { } time) yield return shell.Say($"submitted {Clock.Format(time)} after the tie-break (days:hours:minutes:seconds)", $"présenté {Clock.Format(time)} après le départage (jours:heures:minutes:secondes)");
        foreach (var correction in answer.Corrections) yield return shell.Say($"named by the correction in round {correction}", $"nommé par la correction, ronde {correction}");
    }

    private static void Write(Utf8JsonWriter json, string profile, RoundAnswer answer, OfficialLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("profile", profile);
        json.WriteNumber("round", answer.Round.Number);
        json.WriteBoolean("invited", answer.Invited);
        json.WriteBoolean("leftBefore", answer.LeftBefore);
        if (answer.Rank is { } rank) json.WriteNumber("rank", rank);
        if (answer.People is { } people) json.WriteNumber("people", people);
        if (answer.Score is { } score) json.WriteNumber("score", score);
        if (answer.PointsMissing is { } points) json.WriteNumber("pointsMissing", points);
        if (answer.TimeMissing is { } time) json.WriteNumber("secondsMissing", (decimal)time.TotalNanoseconds / NodaConstants.NanosecondsPerSecond);
        json.WriteStartArray("conditions");
        foreach (var condition in answer.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("condition", condition.Words.In(language));
            json.WriteBoolean("met", condition.Met);
            json.WriteString("found", condition.Found?.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("corrections");
        foreach (var correction in answer.Corrections) json.WriteNumberValue(correction);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
