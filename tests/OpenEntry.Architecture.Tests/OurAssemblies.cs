using System.Reflection;

namespace OpenEntry.Architecture.Tests;

/// <summary>The assemblies of the product.</summary>
internal static class OurAssemblies
{
    public static Assembly Law { get; } = Assembly.Load("OpenEntry.Law");

    public static Assembly Selection { get; } = Assembly.Load("OpenEntry.Selection");

    public static Assembly Lab { get; } = Assembly.Load("OpenEntry.Lab");

    public static Assembly Registry { get; } = Assembly.Load("OpenEntry.Registry");

    public static Assembly Web { get; } = Assembly.Load("OpenEntry.Web");

    public static Assembly Cli { get; } = Assembly.Load("openentry");

    public static Assembly[] All => [Law, Selection, Lab, Registry, Web, Cli];
}
