using Coordination.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedServer))]
