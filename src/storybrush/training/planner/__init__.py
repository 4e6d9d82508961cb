"""How the planner learns: a grammar that writes labelled stories, real sentences with weak labels, the network, the export."""
