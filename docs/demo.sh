#!/bin/sh
# Read the sample articles, ask three questions, write exports. `make demo` calls it:
#   sh docs/demo.sh .venv/bin/diplograph examples demo
set -eu
diplograph=$1
articles=$2
out=$3
store=$out/store

say() { printf '\n%s\n' "$*"; }

# Shows the command, as it is to be typed, and runs it.
ask() {
  printf '\n$ diplograph ask'
  for word in "$@" --store "$store"; do
    case $word in *' '*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  "$diplograph" ask "$@" --store "$store"
}

say "Reading the articles in $articles/"
"$diplograph" build "$articles" --store "$store"

say "Who met whom?"
ask who_met_whom
say "What was offered to whom, and who says so?"
ask offered_to_whom
say "Duterte met Putin: which sentence proves it?"
ask evidence_of_edge "source=Rodrigo Duterte" predicate=meets "target=Vladimir Putin"

say "Writing exports"
for pair in turtle:ttl trig:trig nquads:nq jsonld:jsonld graphml:graphml gexf:gexf csv:csv; do
  "$diplograph" export --store "$store" --format "${pair%%:*}" --output "$out/graph.${pair#*:}"
done
"$diplograph" read "$articles/2019-10-04-manila-moskow.txt" --format html >"$out/article.html"

say "All of it lies in $out/:"
cat <<END
  store/          the graph, with ledger.jsonl (what became of each article)
  graph.*         exports for RDF tools (ttl, trig, nq, jsonld), for Gephi and Cytoscape (gexf, graphml), for tables (csv)
  article.html    one article with names and acts marked; open it in a browser
More questions: $diplograph ask
END
