using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Cli.Commands.Laws;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Invitations;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry deadline ISSUED</c>: the last instant to apply after an invitation.</summary>
internal static class DeadlineCommand
{
    /// <summary>So few days left are shown as a warning.</summary>
    private const int SoonDays = 7;

    private static readonly ZonedDateTimePattern LocalIso = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>", null);

    public static Command Build(Shell shell)
    {
        var issued = new Argument<LocalDate>("issued")
        {
            Description = shell.Say(
                "When the invitation was issued: a date in UTC, or an instant such as 2024-04-11T13:25:27Z.",
                "Quand l’invitation a été envoyée\u00a0: une date en UTC, ou un instant comme 2024-04-11T13:25:27Z."),
            HelpName = shell.Say("ISSUED", "ENVOI"),
            CustomParser = result => IssuedOf(result, shell.Language),
        };
        var zone = new Option<DateTimeZone?>("--time-zone")
        {
            Description = shell.Say("Show the deadline in this time zone too.", "Montre aussi l’échéance dans ce fuseau horaire."),
            HelpName = shell.Say("ZONE", "FUSEAU"),
            CustomParser = result => ZoneOf(result, shell.Language),
        };
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("deadline", shell.Say("Tell the last instant to apply after an invitation.", "Donne le dernier instant pour présenter une demande après une invitation."))
        {
            Arguments = { issued },
            Options = { zone, law, format },
            Notes = shell.Say(
                "The number of days is that of the day of the invitation, whatever changes later; the last day counts in full, in UTC. There is no extension.",
                "Le nombre de jours est celui du jour de l’invitation, quoi qu’il change ensuite; le dernier jour compte en entier, en UTC. Aucune prolongation."),
            Examples =
            [
                new("openentry deadline 2024-04-11", shell.Say("Invited in the STEM round of that day.", "Invitation à la ronde en STIM de ce jour.")),
                new("openentry deadline 2024-04-11T13:25:27Z --time-zone America/Vancouver", shell.Say("Also as the clocks in Vancouver show it.", "Aussi à l’heure de Vancouver.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors)
                || !ApplicationDeadline.Of(book, parsed.GetValue(issued)).TryGet(out var deadline, out errors))
            {
                return shell.Fail(errors);
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(deadline, parsed.GetValue(zone), shell);
            }
            else
            {
                Text(deadline, book, parsed.GetValue(zone), shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Text(ApplicationDeadline deadline, LawBook book, DateTimeZone? zone, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        output.Panel(
            shell.Say($"Invitation of {Wording.Date(deadline.Issued, language)}", $"Invitation du {Wording.Date(deadline.Issued, language)}"),
            shell.Say($"Apply before {Wording.Instant(deadline.Before, language)}", $"Présenter la demande avant le {Wording.Instant(deadline.Before, language)}"));
        output.Line();
        var fields = new List<(string, Cell)>
        {
            (shell.Say("Days", "Jours"), shell.Say($"{deadline.Days}, by the rule since {Wording.Date(deadline.Since, language)}", $"{deadline.Days}, selon la règle depuis le {Wording.Date(deadline.Since, language)}")),
            (shell.Say("Last instant", "Dernier instant"), Wording.Instant(deadline.Last, language)),
        };
        if (zone is not null)
        {
            fields.Add((zone.Id, Wording.Local(deadline.Last, zone, language)));
        }
        fields.Add((shell.Say("Left", "Reste"), Left(deadline, shell)));
        fields.Add((shell.Say("Provision", "Disposition"), $"{deadline.Provision.Name}, {deadline.Provision.Citation.In(language)}"));
        if (deadline.UnsettledFrom is { } from)
        {
            var readings = string.Join("\n", deadline.Readings.Select(number => $"{number}{shell.Say(": ", "\u00a0: ")}{book.Readings[number].Taken.In(language)}"));
            fields.Add((shell.Say("Not settled", "Incertain"), new Cell(shell.Say(
                $"the amendment taken for {Wording.Date(from, language)} is incomplete: its first day is not known. Rely on {deadline.SafeDays} days: before {Wording.Instant(deadline.SafeBefore, language)}.\n{readings}",
                $"la modification retenue pour le {Wording.Date(from, language)} est incomplète\u00a0: son premier jour n’est pas connu. S’en tenir à {deadline.SafeDays} jours\u00a0: avant le {Wording.Instant(deadline.SafeBefore, language)}.\n{readings}"), Tone.Warning)));
        }
        Fields.Write(output, fields);
    }

    private static Cell Left(ApplicationDeadline deadline, Shell shell)
    {
        var now = shell.Surroundings.Clock.GetCurrentInstant();
        if (now >= deadline.Before)
        {
            return new(shell.Say("the deadline has passed", "l’échéance est passée"), Tone.Muted);
        }
        var left = deadline.Before - now;
        var days = Wording.Count(left.Days, new("day", "jour"), new("days", "jours"), shell.Language);
        var hours = Wording.Count(left.Hours, new("hour", "heure"), new("hours", "heures"), shell.Language);
        var minutes = Wording.Count(left.Minutes, new("minute", "minute"), new("minutes", "minutes"), shell.Language);
        return new(Wording.List(left.Days > 0 ? [days, hours] : [hours, minutes], shell.Language), left.Days < SoonDays ? Tone.Bad : Tone.Good);
    }

    private static void Json(ApplicationDeadline deadline, DateTimeZone? zone, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.Date("issued", deadline.Issued);
        json.WriteNumber("days", deadline.Days);
        json.WriteString("before", InstantPattern.ExtendedIso.Format(deadline.Before));
        json.WriteString("last", InstantPattern.ExtendedIso.Format(deadline.Last));
        if (zone is not null)
        {
            json.WriteString("timeZone", zone.Id);
            json.WriteString("lastLocal", LocalIso.Format(deadline.Last.InZone(zone)));
        }
        var now = shell.Surroundings.Clock.GetCurrentInstant();
        json.WriteBoolean("passed", now >= deadline.Before);
        if (now < deadline.Before)
        {
            json.WriteNumber("daysLeft", (deadline.Before - now).Days);
        }
        json.WriteString("provision", deadline.Provision.Name);
        json.Date("since", deadline.Since);
        json.Strings("readings", deadline.Readings);
        json.WriteBoolean("incomplete", deadline.UnsettledFrom is not null);
        if (deadline.UnsettledFrom is not null)
        {
            json.WriteNumber("relyOnDays", deadline.SafeDays);
            json.WriteString("relyOnBefore", InstantPattern.ExtendedIso.Format(deadline.SafeBefore));
        }
        json.WriteEndObject();
    });

    private static LocalDate IssuedOf(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var date = LocalDatePattern.Iso.Parse(word);
        if (date.Success)
        {
            return date.Value;
        }
        var instant = OffsetDateTimePattern.ExtendedIso.Parse(word);
        return instant.Success
            ? instant.Value.ToInstant().InUtc().Date
            : Values.Refused<LocalDate>(result, AnswerErrors.NotADateOrInstant.At(Place.None, Values.NameOf(result), word), language);
    }

    private static DateTimeZone? ZoneOf(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        if (ids.FirstOrDefault(id => string.Equals(id, word, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return DateTimeZoneProviders.Tzdb[found];
        }
        // A city alone, as many would type it, or a misspelt name.
        var folded = word.Replace(' ', '_');
        var near = ids.FirstOrDefault(id => id.EndsWith($"/{folded}", StringComparison.OrdinalIgnoreCase)) ?? Nearness.Nearest(word, ids).FirstOrDefault();
        return Values.Refused<DateTimeZone>(result, near is null
            ? AnswerErrors.TimeZoneUnknown.At(Place.None, Values.NameOf(result), word)
            : AnswerErrors.TimeZoneUnknownWithSuggestion.At(Place.None, Values.NameOf(result), word, near), language);
    }
}
