using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Records;

public class ActorNamesTests
{
    [Fact]
    public async Task Every_kind_of_actor_has_a_name_in_both_languages_for_whose_file_it_is()
    {
        await using var desk = await Desk.OpenAsync();
        var (awa, roy) = (await desk.PersonAsync("Ndiaye", "Awa"), await desk.PersonAsync("Roy", "Émile"));
        var (me, lawyer) = (Actor.Candidate(awa.Id), Actor.Representative(roy.Id));
        Actor[] all = [me, lawyer, Desk.Officer, Actors.Saskatchewan, new(ActorKind.Program, "portal"), Actor.Service("re-score"), Actor.Representative(Guid.NewGuid())];

        var names = await desk.Desks.ActorNames.OfAsync(all, awa.Id);

        Assert.Equal(
            ["you/vous", "Émile Roy/Émile Roy", "the office/le bureau", "Saskatchewan/la Saskatchewan", "the office, by a program/le bureau, par un programme",
                "OpenEntry, automatically/OpenEntry, automatiquement", "somebody who is no longer registered/une personne qui n’est plus inscrite"],
            all.Select(one => $"{names[one].En}/{names[one].Fr}"));
        Assert.Equal("the candidate", (await desk.Desks.ActorNames.OfAsync([me], awa.Id, isReader: false))[me].En);
        // An officer's name is not the candidate's business.
        Assert.DoesNotContain(names.Values, name => name.En.Contains("Tremblay", StringComparison.Ordinal));
    }
}
