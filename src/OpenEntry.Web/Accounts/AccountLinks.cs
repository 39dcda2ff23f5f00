using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OpenEntry.Law;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Accounts;

/// <summary>Addresses of pages as letters give them: whole, in both languages.</summary>
public sealed class AccountLinks(ServiceOptions options, IServer server)
{
    /// <summary>Where people reach the service: as the operator says, else where it listens.</summary>
    public Uri Base => options.PublicAddress ?? ServiceOptions.Named(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Text To(SitePage page, params IReadOnlyList<(string Name, object? Value)> values) => new(Whole(page, OfficialLanguage.English, values), Whole(page, OfficialLanguage.French, values));

    /// <summary>The link of a secret that is sent by mail.</summary>
    public Func<string, Text> WithSecret(SitePage page) => secret => To(page, ("code", secret));

    private string Whole(SitePage page, OfficialLanguage language, IReadOnlyList<(string Name, object? Value)> values) => Base.GetLeftPart(UriPartial.Authority) + page.To(language, values);
}
