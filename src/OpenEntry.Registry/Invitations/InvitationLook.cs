using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Invitations;

/// <summary>
/// The score now against the score then, for a person who is about to answer (IRPA 11.2). What gave the invitation has to hold when the application is
/// received: the class, the category of the round, and the rank. A birthday is forgiven, and so are lost points as long as the score is not below the
/// cut-off. Both scores are under the law of the round, by which the person was ranked; only the facts are of two days.
/// </summary>
public sealed record InvitationLook
{
    public required InvitationRow Invitation { get; init; }

    /// <summary>The score of the invitation, from its frozen facts.</summary>
    public required CrsScore Then { get; init; }

    /// <summary>The score of today.</summary>
    public required CrsScore Now { get; init; }

    /// <summary>Points lost by birthdays since the invitation, which do not count against the person.</summary>
    public required int Forgiven { get; init; }

    /// <summary>Of the last person the round invited.</summary>
    public required int CutOff { get; init; }

    /// <summary>The conditions of the class that are not met today; none when it is still met.</summary>
    public required IReadOnlyList<Condition> ClassFailing { get; init; }

    /// <summary>Whether the class of the invitation is still met.</summary>
    public required bool InClass { get; init; }

    /// <summary>Whether the category of the round is still met; true in a round without one.</summary>
    public required bool InCategory { get; init; }

    /// <summary>Not below the cut-off, birthdays forgiven.</summary>
    public bool InRank => Now.Total + Forgiven >= CutOff;

    /// <summary>Whether an application received today would meet what the invitation rests on.</summary>
    public bool Holds => InClass && InCategory && InRank;

    /// <summary>The lines that differ.</summary>
    public IEnumerable<(CrsFactor Factor, int Then, int Now)> Lines =>
        CrsFactors.All.Select(factor => (factor, (int)Then[factor].Points, (int)Now[factor].Points)).Where(line => line.Item2 != line.Item3);

    /// <summary>What it means, for the person.</summary>
    public Text Words => InvitationLookWords.Of(this);

    internal static InvitationLook Of(LawBook book, InvitationRow invitation, RoundRow round, Profile profile, LocalDate today)
    {
        var law = book.On((round.FrozenAt ?? invitation.IssuedAt).InUtc().Date);
        var then = FactsBlob.Read(invitation.Facts, profile.Id ?? "");
        var now = law.Assessor.Assess(profile, today);
        var younger = Younger(profile, now.Facts.Age - then.Age) is { } before ? law.Assessor.Assess(before, today) : now;
        var program = younger.Programs.FirstOrDefault(one => one.Program == invitation.Class);
        return new InvitationLook
        {
            Invitation = invitation,
            Then = CrsScorer.Score(then, law),
            Now = now.Score,
            Forgiven = Math.Max(0, younger.Score.Total - now.Score.Total),
            CutOff = round.CutOff ?? invitation.Score,
            ClassFailing = [.. (program?.Conditions ?? []).Where(one => one.Answer != Answer.Yes)],
            InClass = program?.Answer == Answer.Yes,
            InCategory = round.Category is null || younger.Categories.Any(one => one.Category.Key == round.Category && one.Answer == Answer.Yes),
        };
    }

    // As if the birthdays since the invitation had not been: the age of a program's grid is forgiven with that of the ranking.
    private static Profile? Younger(Profile profile, int years) => years > 0 ? profile with { BirthDate = profile.BirthDate.PlusYears(years) } : null;
}
