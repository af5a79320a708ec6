local main = require("harness")

local function run(size)
  local i = 0
  while i < size do
    i = i + 1
  end
  return i
end

main(run, 5000000)
