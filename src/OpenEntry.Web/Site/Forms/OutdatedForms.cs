using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Site.Forms;

/// <summary>Says of a form whose token is of another session what it is, rather than that nobody understands it.</summary>
internal sealed class OutdatedForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) context.Result = new Told();
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private sealed class Told : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context) => context.HttpContext.WriteProblemAsync(WebErrors.FormOutdated.At(Place.None));
    }
}
