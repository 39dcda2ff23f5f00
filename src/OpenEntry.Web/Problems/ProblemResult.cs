using OpenEntry.Law.Errors;

namespace OpenEntry.Web.Problems;

/// <summary>Errors as the result of an endpoint.</summary>
public sealed class ProblemResult(params IReadOnlyList<Error> errors) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => httpContext.WriteProblemAsync(errors);
}
