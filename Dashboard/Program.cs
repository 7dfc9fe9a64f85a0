using Coordination.Dashboard.Commands;

return await CommandLine.RunAsync(args);
