using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Feeds;

/// <summary>Rounds as events of a calendar.</summary>
internal static class RoundsCalendar
{
    private static readonly NodaTime.Duration Lasting = NodaTime.Duration.FromMinutes(15);

    public static byte[] Write(RoundHistory history, OfficialLanguage language, string host)
    {
        var french = language == OfficialLanguage.French;
        var calendar = new Calendar { ProductId = "-//OpenEntry//OpenEntry//EN" };
        calendar.AddProperty("X-WR-CALNAME", french ? "Entrée express\u00a0: rondes d’invitations" : "Express Entry: rounds of invitations");
        foreach (var round in history.Rounds) calendar.Events.Add(Event(round, language, host));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent Event(RoundRecord round, OfficialLanguage language, string host)
    {
        var (name, invitations) = (round.NameIn(language), RoundWords.Invitations(round.Invitations, language));
        var start = Of(round.Instant);
        return new CalendarEvent
        {
            // The same wherever it is served, and the same tomorrow: a calendar knows what it has.
            Uid = $"round-{round.Number}@openentry",
            DtStamp = start,
            Start = start,
            End = Of(round.Instant + Lasting),
            Summary = language == OfficialLanguage.French ? $"Ronde {round.Number}\u00a0: {name}" : $"Round {round.Number}: {name}",
            Description = language == OfficialLanguage.French ? $"{invitations}, note minimale {round.CutOff}" : $"{invitations}, cut-off {round.CutOff}",
            Url = new Uri(host + SitePages.Round.To(language, ("number", round.Number))),
        };
    }

    private static CalDateTime Of(Instant instant) => new(instant.ToDateTimeUtc(), CalDateTime.UtcTzId);
}
