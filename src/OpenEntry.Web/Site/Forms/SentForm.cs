namespace OpenEntry.Web.Site.Forms;

/// <summary>A form that was sent and could not be taken: its page can be opened again.</summary>
internal static class SentForm
{
    /// <summary>The address of the page that a request is for, or that its form is on.</summary>
    public static string PageOf(HttpRequest request) => request.Path + (HttpMethods.IsPost(request.Method)
        ? QueryString.Create(request.Query.Where(one => one.Key != "handler"))
        : request.QueryString).ToString();
}
