using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;

namespace OpenEntry.Registry.Records;

/// <summary>Who acted, in words for the person whose file it is: themselves, a representative by name, the office, a province, the service.</summary>
public sealed class ActorNames(Office office)
{
    private static readonly Text s_unknown = new("somebody who is no longer registered", "une personne qui n’est plus inscrite");

    /// <summary>The words for each of these actors.</summary>
    /// <param name="actors">Who acted.</param>
    /// <param name="reader">The person whose file is read.</param>
    /// <param name="isReader">Whether that person reads; a representative is told of “the candidate”.</param>
    /// <param name="stop">Stops.</param>
    public async Task<IReadOnlyDictionary<Actor, Text>> OfAsync(IEnumerable<Actor> actors, Guid reader, bool isReader = true, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var selves = (await Selves.OfAsync(db, reader, stop).ConfigureAwait(false)).Select(self => $"{self.Id}").ToHashSet();
        var names = new Dictionary<Actor, Text>();
        foreach (var actor in actors.Distinct())
        {
            names[actor] = actor.Kind switch
            {
                ActorKind.Candidate when selves.Contains(actor.Name) => isReader ? new Text("you", "vous") : new Text("the candidate", "la candidate ou le candidat"),
                ActorKind.Candidate or ActorKind.Representative => await NameAsync(db, actor.Name, stop).ConfigureAwait(false),
                ActorKind.Officer => new Text("the office", "le bureau"),
                ActorKind.Province => ProvinceNames.The(actor.Name),
                ActorKind.Program => new Text("the office, by a program", "le bureau, par un programme"),
                _ when actor == Accounts.AccountDesk.Registering => new Text("whoever registered with this address", "la personne qui s’est inscrite avec cette adresse"),
                _ => new Text("OpenEntry, automatically", "OpenEntry, automatiquement"),
            };
        }

        return names;
    }

    private async Task<Text> NameAsync(Store.RegistryDb db, string id, CancellationToken stop)
    {
        if (!Guid.TryParse(id, out var person) || await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == person, stop).ConfigureAwait(false) is not { } row) return s_unknown;
        using var seal = office.Vault.Open(row);
        if (seal is null) return s_unknown;
        var details = PersonDetails.Of(seal.Open(SealedAs.Details, row.SealedDetails!));
        return (details.FullName is { Length: > 0 } name ? name : details.Email) is { Length: > 0 } known ? Text.Same(known) : s_unknown;
    }
}
