using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Calendars;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Notices;

/// <summary>What each notice says. Subjects hold nothing personal.</summary>
internal static partial class NoticeTexts
{
    public static NoticeText Submitted(ProfileRow row)
    {
        var (at, until, points) = (Wording.Instant(row.SubmittedAt!.Value), Wording.Instant(row.ExpiresAt!.Value), Points(row.Score));
        return new(
            new("Your profile is in the pool", "Votre profil est dans le bassin"),
            new(
                $"""
                Your profile {row.Number} entered the pool on {at.En} with {points.En}. Ties between equal scores are broken by that moment.

                It stays in the pool until {until.En}. We will tell you of every change; you do not have to do anything.
                """,
                $"""
                Votre profil {row.Number} est entré dans le bassin le {at.Fr} avec {points.Fr}. C’est ce moment qui départage les notes égales.

                Il y reste jusqu’au {until.Fr}. Nous vous aviserons de tout changement; vous n’avez rien à faire.
                """));
    }

    public static NoticeText Ineligible(ProfileRow row, Text why) => new(
        new("Your profile is no longer in the pool", "Votre profil n’est plus dans le bassin"),
        new(
            $"""
            Your profile {row.Number} no longer meets any program: {why.En}.

            You can correct it where it is. As soon as a program is met again, it returns to the pool with its original moment of submission.
            """,
            $"""
            Votre profil {row.Number} ne satisfait plus à aucun programme{Nbsp}: {why.Fr}.

            Vous pouvez le corriger sur place. Dès qu’un programme est de nouveau satisfait, il retourne dans le bassin avec son moment de présentation initial.
            """));

    public static NoticeText ScoreChanged(ProfileRow row, int before, IReadOnlyList<Text> causes)
    {
        var points = Points(row.Score);
        return new(
            new("Your score has changed", "Votre note a changé"),
            new(
                $"""
                The score of your profile {row.Number} changed from {Wording.Number(before, OfficialLanguage.English)} to {points.En}.

                {(causes.Count == 1 ? "The reason:" : "The reasons:")}
                {Lines(causes, OfficialLanguage.English)}

                Your profile stays in the pool with its original moment of submission.
                """,
                $"""
                La note de votre profil {row.Number} est passée de {Wording.Number(before, OfficialLanguage.French)} à {points.Fr}.

                {(causes.Count == 1 ? "La raison" : "Les raisons")}{Nbsp}:
                {Lines(causes, OfficialLanguage.French)}

                Votre profil reste dans le bassin avec son moment de présentation initial.
                """));
    }

    public static NoticeText Expired(ProfileRow row)
    {
        var until = Wording.Instant(row.ExpiresAt!.Value);
        return new(
            new("Your profile has expired", "Votre profil a expiré"),
            new(
                $"""
                Your profile {row.Number} could stay in the pool until {until.En}. That time is over.

                You can renew it: everything you declared is carried over, and you only change what is different. The new profile gets a new moment of submission.
                """,
                $"""
                Votre profil {row.Number} pouvait rester dans le bassin jusqu’au {until.Fr}. Ce délai est écoulé.

                Vous pouvez le renouveler{Nbsp}: tout ce que vous avez déclaré est repris, et vous ne modifiez que ce qui a changé. Le nouveau profil reçoit un nouveau moment de présentation.
                """));
    }

    public static NoticeText Expiring(ProfileRow row, int days)
    {
        var until = Wording.Instant(row.ExpiresAt!.Value);
        return new(
            new($"Your profile expires in less than {days} days", $"Votre profil expire dans moins de {days} jours"),
            new(
                $"""
                Your profile {row.Number} stays in the pool until {until.En}.

                If you want to stay in the pool after that, prepare a renewal: everything you declared is carried over. When you submit it, it takes the place of this profile and gets a new moment of submission.
                """,
                $"""
                Votre profil {row.Number} reste dans le bassin jusqu’au {until.Fr}.

                Pour rester dans le bassin par la suite, préparez un renouvellement{Nbsp}: tout ce que vous avez déclaré est repris. Une fois présenté, il remplace ce profil et reçoit un nouveau moment de présentation.
                """));
    }

    public static NoticeText RunningOut(ProfileRow row, CalendarStep step)
    {
        var (day, before, after) = (Wording.Date(step.Date), Points(step.Before.Score.Total), Points(step.After.Score.Total));
        var causes = step.Causes.Select(one => one.Words).ToList();
        var lost = step.After.Eligible == ProgramSet.None;
        return new(
            new("A document in your profile will soon be too old", "Un document de votre profil sera bientôt périmé"),
            new(
                $"""
                Something in your profile {row.Number} will be too old to count on {day.En}:
                {Lines(causes, OfficialLanguage.English)}

                {(lost ? "From that day no program would be met, and the profile would leave the pool." : $"From that day your score would be {after.En} instead of {before.En}.")}

                Once you have a new result, add it to your profile. You keep your moment of submission.
                """,
                $"""
                Un élément de votre profil {row.Number} sera trop ancien pour compter le {day.Fr}{Nbsp}:
                {Lines(causes, OfficialLanguage.French)}

                {(lost ? "À partir de ce jour, aucun programme ne serait satisfait et le profil sortirait du bassin." : $"À partir de ce jour, votre note serait de {after.Fr} au lieu de {before.Fr}.")}

                Dès que vous avez un nouveau résultat, ajoutez-le à votre profil. Vous conservez votre moment de présentation.
                """));
    }

    public static NoticeText DuplicateChecked() => new(
        new("We are checking your registration", "Nous vérifions votre inscription"),
        new(
            """
            You may be registered with us twice. An officer is looking at it.

            You do not have to do anything. Until then nothing about your profile changes, and we will write to you if it does.
            """,
            """
            Il se peut que vous soyez inscrit deux fois auprès de nous. Une agente ou un agent s’en occupe.

            Vous n’avez rien à faire. D’ici là, rien ne change à votre profil; si cela devait arriver, nous vous écrirons.
            """));

    private const char Nbsp = '\u00a0';

    private static Text Points(int score) => Wording.Count(score, Text.Same("point"), Text.Same("points"));

    private static string Lines(IEnumerable<Text> words, OfficialLanguage language) => string.Join('\n', words.Select(one => $"- {one.In(language)}"));

    private static Text LastDay(Instant deadline) => Wording.Date((deadline - Duration.Epsilon).InUtc().Date);
}
