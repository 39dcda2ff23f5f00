using Microsoft.AspNetCore.Mvc.ApplicationModels;
using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary>Gives every Razor page its two addresses from <see cref="SitePages"/>; one that has none there stops the service at its start.</summary>
internal sealed class PageAddresses : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (!SitePages.All.TryGetValue(model.ViewEnginePath, out var page)) throw new InvalidOperationException($"The page {model.ViewEnginePath} has no address in SitePages.");
        model.Selectors.Clear();
        foreach (var language in Enum.GetValues<OfficialLanguage>())
        {
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel { Template = page.Template(language) },
                EndpointMetadata = { new PageAddress(page, language) },
            });
        }
    }
}
