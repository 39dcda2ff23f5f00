using OpenEntry.Law;
using OpenEntry.Law.Assessments;

namespace OpenEntry.Registry.Invitations;

/// <summary>Says in a few sentences what a look at an invitation means.</summary>
internal static class InvitationLookWords
{
    public static Text Of(InvitationLook look)
    {
        var sentences = new List<Text> { Scores(look) };
        if (look.Forgiven > 0) sentences.Add(Birthday(look.Forgiven));
        if (!look.InClass) sentences.Add(Class(look));
        if (!look.InCategory) sentences.Add(new("You are no longer in the category of this round.", "Vous n’êtes plus dans la catégorie de cette ronde."));
        if (!look.InRank) sentences.Add(Rank(look));
        sentences.Add(look.Holds
            ? new("An application received today would meet what the invitation rests on.", "Une demande reçue aujourd’hui satisferait à ce sur quoi repose l’invitation.")
            : new(
                "An application received today would be refused (IRPA 11.2). If you cannot repair this before the deadline, it is better to decline: your profile goes back to the pool.",
                "Une demande reçue aujourd’hui serait refusée (LIPR 11.2). Si vous ne pouvez y remédier avant l’échéance, mieux vaut refuser l’invitation\u00a0: votre profil retourne dans le bassin."));
        return new(string.Join(' ', sentences.Select(one => one.En)), string.Join(' ', sentences.Select(one => one.Fr)));
    }

    private static Text Scores(InvitationLook look)
    {
        var (then, now, difference) = (Points(look.Then.Total), Points(look.Now.Total), Points(Math.Abs(look.Now.Total - look.Then.Total)));
        return (look.Now.Total - look.Then.Total) switch
        {
            0 => new($"Your score is what it was at the invitation: {now.En}.", $"Votre note est celle de l’invitation\u00a0: {now.Fr}."),
            > 0 => new($"Your score today is {now.En}, {difference.En} more than at the invitation ({then.En}).", $"Votre note d’aujourd’hui est de {now.Fr}, soit {difference.Fr} de plus qu’à l’invitation ({then.Fr})."),
            _ => new($"Your score today is {now.En}, {difference.En} less than at the invitation ({then.En}).", $"Votre note d’aujourd’hui est de {now.Fr}, soit {difference.Fr} de moins qu’à l’invitation ({then.Fr})."),
        };
    }

    private static Text Birthday(int forgiven)
    {
        var points = Points(forgiven);
        return new($"A birthday accounts for {points.En}; that does no harm.", $"Un anniversaire compte pour {points.Fr}; cela ne vous nuit pas.");
    }

    private static Text Class(InvitationLook look)
    {
        var name = Explanations.Of(look.Invitation.Class);
        var failing = look.ClassFailing.Select(one => Explanations.Of(one.Kind)).Distinct().ToList();
        return new(
            $"You no longer meet the class you were invited under, {name.En}: {string.Join("; ", failing.Select(one => one.En))}.",
            $"Vous ne satisfaites plus à la catégorie au titre de laquelle vous êtes invité, {name.Fr}\u00a0: {string.Join("; ", failing.Select(one => one.Fr))}.");
    }

    private static Text Rank(InvitationLook look)
    {
        var cutOff = Points(look.CutOff);
        return new($"That is below the cut-off of the round, {cutOff.En}.", $"C’est sous la note minimale de la ronde, {cutOff.Fr}.");
    }

    private static Text Points(int score) => Wording.Count(score, Text.Same("point"), Text.Same("points"));
}
