using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile withdraw NUMBER</c>: takes a profile back, after saying what is lost.</summary>
internal static class ProfileWithdraw
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var version = ProfileCommand.Version(shell);
        var yes = OfficeOptions.Yes(shell);
        var reason = new Option<string?>("--reason") { Description = shell.Say("Why, for the records.", "Pourquoi, pour les registres."), HelpName = shell.Say("WORDS", "MOTS") };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("withdraw", shell.Say("Take a draft or a profile of the pool back.", "Retire une ébauche ou un profil du bassin."))
        {
            Arguments = { number },
            Options = { yes, reason, version, office.Db, office.As, format },
            Examples =
            [
                new("openentry profile withdraw E271828183", shell.Say("What would be lost.", "Ce qui serait perdu.")),
                new($"openentry profile withdraw E271828183 --yes --reason \"{shell.Say("moved away", "déménagement")}\"", shell.Say("Withdraw it.", "Le retirer.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            if (!(await opened.Desks.Register.FindAsync(parsed.GetValue(number)!).ConfigureAwait(false)).TryGet(out var row, out var errors)) return shell.Fail(errors);
            if (!parsed.GetValue(yes))
            {
                if (ProfileDesk.WithdrawalRefused(row) is { } refused) return shell.Fail(refused);
                if (row.SubmittedAt is not null) shell.Output.Line(ProfileDesk.WithdrawalWarning(row).In(shell.Language), Tone.Warning);
                return shell.Fail(OfficeErrors.NotConfirmed.At(Place.None));
            }

            var withdrawn = await opened.Desks.Profiles.WithdrawAsync(row.Id, (int?)parsed.GetValue(version), officer, parsed.GetValue(reason)).ConfigureAwait(false);
            return ProfileAnswer.Print(withdrawn, parsed.GetValue(format), shell);
        }));
        return command;
    }
}
