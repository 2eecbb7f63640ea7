"""How the links between statements are judged: kinds on own pairs, differing tolls of one incident, cost."""
