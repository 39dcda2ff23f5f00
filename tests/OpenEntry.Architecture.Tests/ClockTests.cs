using Mono.Cecil;
using Mono.Cecil.Cil;

namespace OpenEntry.Architecture.Tests;

/// <summary>Time comes from an injected clock, so that any run can be repeated. Only the process itself reads the real one.</summary>
public class ClockTests
{
    private static readonly string[] Forbidden =
    [
        "System.DateTime System.DateTime::get_Now()",
        "System.DateTime System.DateTime::get_UtcNow()",
        "System.DateTime System.DateTime::get_Today()",
        "System.DateTimeOffset System.DateTimeOffset::get_Now()",
        "System.DateTimeOffset System.DateTimeOffset::get_UtcNow()",
        "System.TimeProvider System.TimeProvider::get_System()",
        "NodaTime.SystemClock NodaTime.SystemClock::get_Instance()",
    ];

    [Fact]
    public void Only_the_process_reads_the_real_clock() => Assert.All(Readers(), reader => Assert.Equal("OpenEntry.Cli.Program", reader.Type));

    [Fact]
    public void The_process_does_read_it() => Assert.Contains(Readers(), reader => reader.Type == "OpenEntry.Cli.Program");

    private static IEnumerable<(string Type, string Reads)> Readers() =>
        from assembly in OurAssemblies.All
        from type in ModuleDefinition.ReadModule(assembly.Location).GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        where instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Ldftn
        let called = ((MethodReference)instruction.Operand).FullName
        where Forbidden.Contains(called)
        select (type.FullName, called);
}
