using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>One step after another, as long as each gives a value.</summary>
internal static class ResultSteps
{
    public static async Task<Result<TOther>> Then<T, TOther>(this Task<Result<T>> first, Func<T, Task<Result<TOther>>> next) =>
        (await first.ConfigureAwait(false)).TryGet(out var value, out var errors) ? await next(value).ConfigureAwait(false) : Result<TOther>.Failed(errors);

    /// <summary>The exit code of what was printed, or of the errors.</summary>
    public static async Task<int> Print<T>(this Task<Result<T>> result, Shell shell, Action<T> print)
    {
        if (!(await result.ConfigureAwait(false)).TryGet(out var value, out var errors)) return shell.Fail(errors);
        print(value);
        return ExitCode.Fine;
    }
}
