using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Web.Api;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Feeds;

/// <summary>The rounds as files: at the name and place of the official one, so that what reads that reads this, and as Atom and CSV.</summary>
internal static class FeedEndpoints
{
    private const string OfficialFolder = "/content/dam/ircc/documents/json";
    private const string Kept = "public, max-age=300";

    public static void MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("").WithTags("Feeds").Kept(Kept);
        foreach (var folder in new[] { OfficialFolder, "" })
        {
            feeds.MapGet($"{folder}/{OfficialFeedWriter.FileName(OfficialLanguage.English)}", (PublishedRounds rounds, CancellationToken stop) => OfficialAsync(rounds, OfficialLanguage.English, stop)).WithSummary("Rounds in the shape of the official file").TellsFile("application/json", "The official file: classes and rounds, each of 31 texts");
            feeds.MapGet($"{folder}/{OfficialFeedWriter.FileName(OfficialLanguage.French)}", (PublishedRounds rounds, CancellationToken stop) => OfficialAsync(rounds, OfficialLanguage.French, stop)).WithSummary("The same in French").TellsFile("application/json", "The official file: classes and rounds, each of 31 texts");
        }

        feeds.MapGet("/rounds.atom", AtomAsync).WithSummary("The newest rounds as Atom").TellsFile("application/atom+xml", "An Atom feed");
        feeds.MapGet("/rounds.ics", CalendarAsync).WithSummary("All rounds as a calendar").TellsFile("text/calendar", "A calendar");
        feeds.MapGet("/rounds.csv", async (PublishedRounds rounds, CancellationToken stop) => Answers.File((await rounds.AllAsync(stop).ConfigureAwait(false)).ToCsv(), "text/csv; charset=utf-8"))
            .WithSummary("All rounds as a table").TellsFile("text/csv", "A table, as openentry rounds export writes it");
    }

    private static async Task<IResult> OfficialAsync(PublishedRounds rounds, OfficialLanguage language, CancellationToken stop) =>
        Answers.File(OfficialFeedWriter.Write(await rounds.AllAsync(stop).ConfigureAwait(false), language));

    private static async Task<IResult> AtomAsync(HttpContext context, PublishedRounds rounds, CancellationToken stop)
    {
        var (request, language) = (context.Request, RequestLanguage.Of(context.Request));
        context.Response.Headers.Vary = "Accept-Language";
        return Answers.File(RoundsAtom.Write(await rounds.AllAsync(stop).ConfigureAwait(false), language, new Uri($"{request.Scheme}://{request.Host}{request.Path}?lang={(language == OfficialLanguage.French ? "fr" : "en")}")), "application/atom+xml; charset=utf-8");
    }

    private static async Task<IResult> CalendarAsync(HttpContext context, PublishedRounds rounds, CancellationToken stop)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Answers.File(
            RoundsCalendar.Write(await rounds.AllAsync(stop).ConfigureAwait(false), RequestLanguage.Of(context.Request), $"{context.Request.Scheme}://{context.Request.Host}"), "text/calendar; charset=utf-8");
    }
}
