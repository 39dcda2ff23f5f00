using System.Diagnostics.CodeAnalysis;

namespace OpenEntry.Law.Errors;

/// <summary>A value, or the errors that stand in its way (at least one). Expected failures are values, not exceptions.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<Error>? _errors;

    private Result(T? value, IReadOnlyList<Error>? errors) => (_value, _errors) = (value, errors);

    /// <summary>True when there is a value.</summary>
    public bool IsOk => _errors is null;

    /// <summary>The value; asking for it when there is none is a fault of the caller.</summary>
    public T Value => _errors is null ? _value! : throw new InvalidOperationException($"No value: {_errors[0]}");

    /// <summary>The errors; empty when there is a value.</summary>
    public IReadOnlyList<Error> Errors => _errors ?? [];

    /// <summary>The value, or false and the errors.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, out IReadOnlyList<Error> errors)
    {
        value = _value;
        errors = Errors;
        return IsOk;
    }

    /// <summary>The value turned into another one.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> turn) => IsOk ? turn(_value!) : Result<TOther>.Failed(_errors!);

    /// <summary>A failure; <paramref name="errors"/> holds at least one.</summary>
    public static Result<T> Failed(IReadOnlyList<Error> errors) =>
        errors.Count > 0 ? new(default, errors) : throw new ArgumentException("A failure has at least one error.", nameof(errors));

    /// <summary>A value is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>An error is a result.</summary>
    public static implicit operator Result<T>(Error error) => new(default, [error]);
}
