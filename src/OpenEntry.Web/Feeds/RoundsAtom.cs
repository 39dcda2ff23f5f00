using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Feeds;

/// <summary>Rounds as an Atom feed, newest first.</summary>
public static class RoundsAtom
{
    private const int Entries = 50;

    /// <summary>Writes the feed.</summary>
    /// <param name="history">The rounds.</param>
    /// <param name="language">Its language.</param>
    /// <param name="self">Where it is served, and the pages of the rounds with it; null when nobody said, and then it links nowhere.</param>
    public static byte[] Write(RoundHistory history, OfficialLanguage language, Uri? self)
    {
        var newest = history.Rounds.Reverse().Take(Entries).ToList();
        var french = language == OfficialLanguage.French;
        var feed = new SyndicationFeed(
            french ? "Entrée express\u00a0: rondes d’invitations" : "Express Entry: rounds of invitations", null, null,
            // Names the feed wherever it is served, and stays the same.
            $"urn:openentry:rounds:{(french ? "fr" : "en")}", newest.Count > 0 ? newest[0].Instant.ToDateTimeOffset() : DateTimeOffset.UnixEpoch,
            newest.Select(round => Entry(round, language, self)))
        {
            Language = french ? "fr-CA" : "en-CA",
        };
        feed.Authors.Add(new SyndicationPerson { Name = "OpenEntry" });
        if (self is not null) feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) new Atom10FeedFormatter(feed).WriteTo(xml);
        return stream.ToArray();
    }

    private static SyndicationItem Entry(RoundRecord round, OfficialLanguage language, Uri? self)
    {
        var (name, invitations) = (round.NameIn(language), RoundWords.Invitations(round.Invitations, language));
        var (title, words) = language == OfficialLanguage.French
            ? ($"Ronde {round.Number}\u00a0: {name}", $"{invitations}; note du candidat le moins bien classé\u00a0: {round.CutOff}")
            : ($"Round {round.Number}: {name}", $"{invitations}; score of the lowest-ranked candidate: {round.CutOff}");
        var page = self is null ? null : new Uri(self, SitePages.Round.To(language, ("number", round.Number)));
        return new SyndicationItem(title, new TextSyndicationContent(words), page, $"urn:openentry:round:{round.Number}", round.Instant.ToDateTimeOffset())
        {
            PublishDate = round.Instant.ToDateTimeOffset(),
        };
    }
}
