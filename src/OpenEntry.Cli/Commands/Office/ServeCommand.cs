using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Store;
using OpenEntry.Web;
using OpenEntry.Web.Demo;
using OpenEntry.Web.Limits;
using OpenEntry.Web.Problems;
using OpenEntry.Web.Timed;

namespace OpenEntry.Cli.Commands.Office;

/// <summary><c>openentry serve</c>: the HTTP service, until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly ServiceOptions Usual = new();

    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        var port = Options.Whole(shell, "--port", shell.Say($"The port; {Usual.Port} unless given, and 0 takes a free one.", $"Le port; {Usual.Port} par défaut, et 0 en prend un libre."), 0, 65535);
        var listen = new Option<IPAddress?>("--listen")
        {
            Description = shell.Say("The address to listen on; only this machine unless given, 0.0.0.0 or :: for all.", "L’adresse d’écoute; cette machine seulement par défaut, 0.0.0.0 ou :: pour toutes."),
            HelpName = shell.Say("ADDRESS", "ADRESSE"),
            CustomParser = result => Values.Address(result, shell.Language),
        };
        var rate = Options.Whole(shell, "--rate", shell.Say($"Requests a minute that one client may make; {Usual.Rate.Requests} unless given.", $"Requêtes qu’un client peut faire par minute; {Usual.Rate.Requests} par défaut."), 1, 1_000_000);
        var demo = new Option<bool>("--demo")
        {
            Description = shell.Say("An office to try, with made-up people and their sign-ins, in a registry of its own.", "Un bureau à essayer, avec des personnes inventées et leurs accès, dans un registre à part."),
        };
        var command = new Verb("serve", shell.Say("Start the HTTP service.", "Démarre le service HTTP."))
        {
            Options = { demo, port, listen, rate, office.Db },
            Notes = shell.Say(
                "It runs until Ctrl+C or SIGTERM, and lets requests end. Its log goes to standard error, one JSON object a line. /health/live and /health/ready tell how it is, /metrics its figures to this machine; with OTEL_EXPORTER_OTLP_ENDPOINT it sends metrics and traces there. It does the work that time brings; letters go to the server in OPENENTRY_SMTP, else into a folder beside the keys (docs/operations.md). OPENENTRY_ADDRESS names the address where people reach it, https://entry.example.org, for letters and passkeys.",
                "Il tourne jusqu’à Ctrl+C ou SIGTERM et laisse finir les requêtes. Son journal va à la sortie d’erreur, un objet JSON par ligne. /health/live et /health/ready disent comment il va, /metrics donne ses chiffres à cette machine; avec OTEL_EXPORTER_OTLP_ENDPOINT il y envoie mesures et traces. Il fait le travail que le temps apporte; les lettres partent par le serveur d’OPENENTRY_SMTP, sinon dans un dossier à côté des clés (docs/operations.md). OPENENTRY_ADDRESS nomme l’adresse où on le joint, https://entree.exemple.org, pour les lettres et les clés d’accès."),
            Examples =
            [
                new("openentry serve --demo", shell.Say("To try it: the page /en/demo lists who can be signed in as.", "Pour l’essayer : la page /fr/demonstration dit au nom de qui l’on peut se connecter.")),
                new("openentry serve", shell.Say("For this machine, at http://localhost:8080/.", "Pour cette machine, à http://localhost:8080/.")),
                new("openentry serve --db postgres://openentry@db/openentry", shell.Say("With a registry on PostgreSQL.", "Avec un registre sur PostgreSQL.")),
                new("openentry serve --listen 0.0.0.0 --port 80", shell.Say("For the network.", "Pour le réseau.")),
            ],
        };
        command.SetAction(parsed => office.Serve(parsed, parsed.GetValue(demo) ? "demo" : null, (opened, ready) => RunAsync(Usual with
        {
            IsDemo = parsed.GetValue(demo),
            Chromium = shell.Surroundings.Environment("OPENENTRY_CHROMIUM") is { Length: > 0 } chromium ? chromium : null,
            Address = parsed.GetValue(listen) ?? Usual.Address,
            Port = (int)(parsed.GetValue(port) ?? Usual.Port),
            Rate = Usual.Rate with { Requests = (int)(parsed.GetValue(rate) ?? Usual.Rate.Requests) },
            HasCollector = shell.Surroundings.Environment("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 },
        }, opened, ready, shell)));
        return command;
    }

    private static async Task<int> RunAsync(ServiceOptions options, OpenedOffice office, Task<Result<SchemaState>> ready, Shell shell)
    {
        if (!HistorySource.Open(null, shell).TryGet(out var history, out var errors)) return shell.Fail(errors);
        var folder = Path.Combine(Path.GetDirectoryName(office.Place.Keys)!, "letters");
        if (!ServiceOptions.AddressIn(shell.Surroundings.Environment).TryGet(out var address, out errors)) return shell.Fail(errors);
        options = options with { PublicAddress = address.Uri };
        var node = $"{Environment.MachineName}:{options.Port}";
        if (!TimedOptions.Of(shell.Surroundings.Environment, folder, node).TryGet(out var timed, out errors)) return shell.Fail(errors);
        if (!Proxies.Of(shell.Surroundings.Environment).TryGet(out var proxies, out errors)) return shell.Fail(errors);
        DemoOffice? demo = null;
        if (options.IsDemo)
        {
            demo = DemoServices.Office(office.Desks, history.Rounds, shell.Surroundings.Clock, office.At);
            timed = timed with { LettersEvery = TimeSpan.FromSeconds(3) };
        }

        await using var service = OpenEntryService.Build(options with { Proxies = proxies }, office.Desks, history.Rounds, shell.Surroundings.Clock, timed, services => _ = demo is null ? services : services.AddDemo(demo));
        if (!(await ready.ConfigureAwait(false)).TryGet(out _, out errors)) return shell.Fail(errors);
        demo?.Begin(shell.Surroundings.Stopped);
        using var stopped = shell.Surroundings.Stopped.Register(service.Lifetime.StopApplication);
        try
        {
            await service.StartAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return shell.Fail(WebErrors.CannotListen.At(Place.None, new IPEndPoint(options.Address, options.Port).ToString(), e.InnerException?.Message ?? e.Message));
        }

        var listens = ServiceOptions.Named(service.Urls.First()).GetLeftPart(UriPartial.Authority);
        shell.Output.Line(Wording.Label(shell.Say("OpenEntry answers at", "OpenEntry répond à"), shell.Language) + $"{listens}/{shell.Say("", "fr")}");
        if (demo is not null) shell.Output.Line(Wording.Label(shell.Say("Made-up people to sign in as", "Personnes inventées au nom de qui se connecter"), shell.Language) + $"{listens}{shell.Say("/en/demo", "/fr/demonstration")}");
        shell.Output.Flush();
        await service.WaitForShutdownAsync().ConfigureAwait(false);
        return ExitCode.Fine;
    }
}
