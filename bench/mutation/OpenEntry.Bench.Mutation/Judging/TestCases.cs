using System.Globalization;
using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace OpenEntry.Bench.Mutation.Judging;

/// <summary>
/// The tests of an assembly, each row of a theory a test of its own, run one after the other in this process. A name is <c>Class.Method</c> or <c>Class.Method#row</c>.
/// </summary>
internal sealed class TestCases(Assembly assembly)
{
    private readonly Dictionary<string, MethodInfo> _methods = assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false })
        .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null }).Select(method => (Name: $"{type.FullName}.{method.Name}", method)))
        .ToDictionary(pair => pair.Name, pair => pair.method);

    private readonly Dictionary<string, IReadOnlyList<object?[]>> _rows = [];

    public IEnumerable<string> Names => _methods.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .SelectMany(pair => pair.Value.GetCustomAttribute<TheoryAttribute>() is null ? [pair.Key] : Enumerable.Range(0, Rows(pair.Key).Count).Select(row => $"{pair.Key}#{row}"));

    /// <summary>Rows that a property or method gives may have been made of what an earlier mutant derived.</summary>
    public void Forget() => _rows.Clear();

    /// <summary>What went wrong; null when the test passes or skips itself.</summary>
    public string? Run(string name)
    {
        try
        {
            var at = name.LastIndexOf('#');
            var method = _methods[at < 0 ? name : name[..at]];
            var row = at < 0 ? [] : Rows(name[..at])[int.Parse(name.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture)];
            var test = Activator.CreateInstance(method.DeclaringType!, [.. method.DeclaringType!.GetConstructors()[0].GetParameters().Select(_ => (object)new Silence())]);
            try
            {
                switch (method.Invoke(test, Fitted(method, row)))
                {
                    case Task task: task.GetAwaiter().GetResult(); break;
                    case ValueTask task: task.AsTask().GetAwaiter().GetResult(); break;
                }
            }
            finally
            {
                (test as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (Exception thrown)
        {
            var cause = thrown;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is not null) cause = cause.InnerException;
            return cause.Message.StartsWith(DynamicSkipToken.Value, StringComparison.Ordinal) ? null : $"{cause.GetType().Name}: {cause.Message}";
        }
    }

    private IReadOnlyList<object?[]> Rows(string name)
    {
        if (_rows.TryGetValue(name, out var known)) return known;
        var (method, rows) = (_methods[name], new List<object?[]>());
        foreach (var data in method.GetCustomAttributes().OfType<IDataAttribute>())
        {
            // Else it finds no member and gives no rows, which looks like a theory that holds.
            if (data is MemberDataAttribute { MemberType: null } member) member.MemberType = method.DeclaringType;
            rows.AddRange(data.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult().Select(row => row.GetData()));
        }

        return rows.Count > 0 ? _rows[name] = rows : throw new InvalidOperationException($"{name} has no rows");
    }

    private static object?[] Fitted(MethodInfo method, object?[] row)
    {
        var parameters = method.GetParameters();
        if (parameters.Length == 0 || !parameters[^1].IsDefined(typeof(ParamArrayAttribute)) || row.Length == parameters.Length && row[^1]?.GetType() == parameters[^1].ParameterType)
        {
            // A number in an attribute is an int, whatever the parameter is.
            var given = row.Zip(parameters, (value, parameter) => value is int && parameter.ParameterType.IsPrimitive ? Convert.ChangeType(value, parameter.ParameterType, CultureInfo.InvariantCulture) : value);
            return [.. given, .. parameters.Skip(row.Length).Select(_ => Type.Missing)];
        }

        var rest = Array.CreateInstance(parameters[^1].ParameterType.GetElementType()!, row.Length - parameters.Length + 1);
        row[(parameters.Length - 1)..].CopyTo(rest, 0);
        return [.. row[..(parameters.Length - 1)], rest];
    }

    private sealed class Silence : ITestOutputHelper
    {
        public string Output => "";

        public void Write(string message)
        {
        }

        public void Write(string format, params object[] args)
        {
        }

        public void WriteLine(string message)
        {
        }

        public void WriteLine(string format, params object[] args)
        {
        }
    }
}
