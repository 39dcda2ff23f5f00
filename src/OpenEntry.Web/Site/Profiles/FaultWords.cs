using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>What is wrong with a document, in the words of its questions: nobody who fills them in has seen the names of its properties.</summary>
internal static class FaultWords
{
    /// <summary>An error about an answer of a part, with labels for names and days as they are written.</summary>
    public static Text Of(Error error, ProfilePart part, PartContext context)
    {
        var labels = part.Pages.SelectMany(page => page(context)).DistinctBy(one => one.Path).ToDictionary(one => one.Path, one => one.Field.Label);
        var said = error with { Arguments = [.. error.Arguments.Select(argument => labels.TryGetValue(argument.En, out var label) ? label : Day(argument))] };
        return new Text(said.Message(OfficialLanguage.English), said.Message(OfficialLanguage.French));
    }

    private static Text Day(Text argument) => LocalDatePattern.Iso.Parse(argument.En) is { Success: true } day
        ? new Text(Wording.Date(day.Value, OfficialLanguage.English), Wording.Date(day.Value, OfficialLanguage.French))
        : argument;
}
