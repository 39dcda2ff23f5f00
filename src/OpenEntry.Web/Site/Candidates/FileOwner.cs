using OpenEntry.Law;
using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Site.Candidates;

/// <summary>Whose file the pages show, for titles: one’s own, or that of a person one acts for, who is named.</summary>
/// <param name="Name">The name of the other person; null for oneself.</param>
public sealed record FileOwner(string? Name)
{
    public Text File => Titled(new("Your file", "Votre dossier"), new("File", "Dossier"));

    public Text Profile => Titled(new("Your profile", "Votre profil"), new("Profile", "Profil"));

    public Text Score(int points) => Name is null
        ? new($"Your score: {points} points", $"Votre note\u00a0: {points} points")
        : new($"Score of {Name}: {points} points", $"Note, {Name}\u00a0: {points} points");

    public static async Task<FileOwner> OfAsync(Visitor visitor, CancellationToken stop = default) => new(await visitor.ActingForNameAsync(stop).ConfigureAwait(false));

    private Text Titled(Text own, Text named) => Name is null ? own : new($"{named.En}: {Name}", $"{named.Fr}\u00a0: {Name}");
}
